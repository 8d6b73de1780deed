import { createLog } from './log.ts';
import { redactLine } from './redactLine.ts';

describe('redactLine', () => {
  it.each([
    ['a string', '{"a":1,"password":"x\\"y","b":2}', '{"a":1,"password":"[redacted]","b":2}'],
    ['a list', '{"set-cookie":["a=1]","b=2"],"b":2}', '{"set-cookie":"[redacted]","b":2}'],
    ['an object', '{"cookie":{"sid":"}x","t":[1]},"b":2}', '{"cookie":"[redacted]","b":2}'],
    ['a number at the end', '{"token":123}', '{"token":"[redacted]"}'],
    ['any depth and case', '{"a":{"b":[{"Authorization":"x"}]}}', '{"a":{"b":[{"Authorization":"[redacted]"}]}}'],
    ['a URL token', '{"url":"/join?token=abc&x=1"}', '{"url":"/join?token=[redacted]&x=1"}'],
    [
      'a connection string',
      '{"m":"redis://:pw@h:1 postgres://u:p%40@h/d"}',
      '{"m":"redis://:[redacted]@h:1 postgres://u:[redacted]@h/d"}',
    ],
    ['a bearer credential', '{"m":"sent Bearer abcdef.ghijkl=="}', '{"m":"sent Bearer [redacted]"}'],
    [
      'JSON in text',
      '{"m":"{\\"password\\":\\"x y\\",\\"a\\":1}"}',
      '{"m":"{\\"password\\":\\"[redacted]\\",\\"a\\":1}"}',
    ],
    ['a query in text', '{"m":"signIn(password: \\"x y\\")"}', '{"m":"signIn(password: \\"[redacted]\\")"}'],
  ])('cuts out %s', (_, line, expected) => {
    expect(redactLine(line)).toBe(expected);
    expect(() => JSON.parse(expected)).not.toThrow();
  });

  it('leaves everything else as it is', () => {
    const line = '{"passwordLength":3,"m":"the token expired","url":"https://h:80/a?x=1","e":"a@b.example"}';
    expect(redactLine(line)).toBe(line);
  });
});

describe('createLog', () => {
  function lines(write: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
    const written: string[] = [];
    write(createLog({ mode: 'production', level: 'info', destination: { write: (line) => written.push(line) } }));
    return written.map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  it('writes JSON with what its children are bound to', () => {
    const [line] = lines((log) => log.child({ requestId: 'r1' }).child({ portalId: 'p1' }).info({ n: 1 }, 'hello'));
    expect(line).toMatchObject({ level: 'info', requestId: 'r1', portalId: 'p1', n: 1, msg: 'hello' });
  });

  it('writes of an error what says where it comes from, and nothing that hangs on it', () => {
    const error = Object.assign(new TypeError('no'), {
      code: '23505',
      detail: 'Key (email)=(ada@school.example)',
      client: {},
    });
    const [line] = lines((log) => log.warn({ err: new Error('outer', { cause: error }) }, 'a'));
    expect(line?.err).toMatchObject({ type: 'Error', message: 'outer: no' });
    const [cause] = lines((log) => log.warn({ err: error }, 'b'));
    expect(cause?.err).toEqual({ type: 'TypeError', message: 'no', stack: error.stack, code: '23505' });
  });

  it('cuts secrets out of bindings, objects and errors', () => {
    const error = Object.assign(new Error('refused: postgres://u:hunter2@h/d'), { headers: { cookie: 'hunter2' } });
    const written = lines((log) =>
      log.child({ token: 'hunter2' }).error({ err: error, req: { body: { password: ['hunter2'] } } }, 'no'),
    );
    expect(JSON.stringify(written)).not.toContain('hunter2');
    expect(written[0]).toMatchObject({ token: '[redacted]', req: { body: { password: '[redacted]' } } });
  });
});
