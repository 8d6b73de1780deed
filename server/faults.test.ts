import { createFaultPoints } from './faults.ts';

describe('crash points', () => {
  it('do nothing unless they are armed', () => {
    const pass = createFaultPoints(undefined);
    expect(() => pass('transfer.afterCopy')).not.toThrow();
    expect(() => createFaultPoints('transfer.afterItem:throw')('transfer.afterCopy')).not.toThrow();
  });

  it('act at the n-th pass, once', () => {
    const pass = createFaultPoints('2*a.b:throw,c:throw');
    pass('a.b');
    expect(() => pass('a.b')).toThrow('fault at a.b');
    pass('a.b');
    expect(() => pass('c')).toThrow('fault at c');
  });

  it('act for one row only, when it is named', () => {
    const pass = createFaultPoints('a#row-1:throw');
    pass('a');
    pass('a', 'row-2');
    expect(() => pass('a', 'row-1')).toThrow('fault at a');
  });

  it('are refused when they cannot be read', () => {
    for (const setting of ['a', 'a:burn', 'a#:kill', '*a:kill', ':kill', 'a:kill,']) {
      expect(() => createFaultPoints(setting)).toThrow('FAULT:');
    }
  });
});
