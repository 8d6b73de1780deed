import { z } from 'zod';
import { defineJob } from './defineJob.ts';

const ids = z.strictObject({ id: z.uuid(), portalId: z.uuid() });
const payload = { id: '019a0000-0000-7000-8000-000000000001', portalId: '019a0000-0000-7000-8000-000000000002' };

describe('defineJob', () => {
  const job = defineJob({ name: 'transfer.run', version: 2, payload: ids });

  it('carries version and ids, and reads them back', () => {
    const wire = job.encode(payload);
    expect(wire).toEqual({ v: 2, ...payload });
    expect(job.decode(JSON.parse(JSON.stringify(wire)))).toEqual({ kind: 'decoded', payload });
  });

  it('refuses what the schema refuses', () => {
    expect(() => job.encode({ ...payload, portalId: 'x' })).toThrow(z.ZodError);
    expect(() => job.encode({ ...payload, title: 'x' } as typeof payload)).toThrow(z.ZodError);
  });

  it.each([
    ['text', 'Introduction to biology'],
    ['a long string', 'x'.repeat(65)],
    ['markup', '<b>'],
  ])('refuses %s even if the schema allows it', (_, title) => {
    const loose = defineJob({ name: 'loose', version: 1, payload: z.object({ id: z.string(), title: z.string() }) });
    expect(() => loose.encode({ id: '1', title })).toThrow(/must be an id/);
    expect(() => loose.encode({ id: title, title: '1' })).toThrow(/must be an id/);
  });

  it('tells a version it does not know from a payload it cannot read', () => {
    expect(job.decode({ ...payload, v: 3 })).toEqual({ kind: 'unknownVersion', version: 3 });
    expect(job.decode({ ...payload, v: 1 })).toEqual({ kind: 'unknownVersion', version: 1 });
    expect(job.decode({ v: 3, order: { items: [1] } })).toEqual({ kind: 'unknownVersion', version: 3 });
    expect(job.decode({ v: 2, id: payload.id })).toMatchObject({ kind: 'unreadable' });
    for (const wire of [undefined, null, 7, 'x', [], {}, { id: payload.id }, { ...payload, v: '2' }]) {
      expect(job.decode(wire)).toMatchObject({ kind: 'unreadable' });
    }
  });

  it('reads earlier versions that it was told of', () => {
    const newer = defineJob({
      name: 'transfer.run',
      version: 3,
      payload: z.strictObject({ id: z.uuid() }),
      earlier: {
        2: ({ id }) => ({ id }),
        1: () => {
          throw new Error('lost');
        },
      },
    });
    expect(newer.decode(job.encode(payload))).toEqual({ kind: 'decoded', payload: { id: payload.id } });
    expect(newer.decode({ ...payload, v: 1 })).toEqual({ kind: 'unreadable', reason: 'lost' });
  });

  it('refuses a field v, bad names and bad versions', () => {
    const clash = defineJob({ name: 'clash', version: 1, payload: z.object({ id: z.string(), v: z.string() }) });
    expect(() => clash.encode({ id: '1', v: '1' })).toThrow(TypeError);
    for (const name of ['', 'Run', 'a:b', 'a b', 'a'.repeat(61)]) {
      expect(() => defineJob({ name, version: 1, payload: ids })).toThrow(TypeError);
    }
    for (const version of [0, -1, 1.5, Number.NaN]) {
      expect(() => defineJob({ name: 'a', version, payload: ids })).toThrow(TypeError);
    }
  });
});
