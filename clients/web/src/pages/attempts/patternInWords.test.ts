import { bestOf } from './bestOf.ts';
import { patternInWords } from './patternInWords.ts';

describe('patternInWords', () => {
  it('shows what may stand before and after as an ellipsis, and an escaped asterisk as itself', () => {
    expect(patternInWords('crankcase*')).toBe('crankcase…');
    expect(patternInWords('*oil*')).toBe('…oil…');
    expect(patternInWords('2 \\* 3')).toBe('2 * 3');
    expect(patternInWords('heater')).toBe('heater');
  });
});

describe('bestOf', () => {
  it('leaves out what is right only in part', () => {
    expect(bestOf([{ weight: 50 }, { weight: 100 }, { weight: 100 }])).toEqual([{ weight: 100 }, { weight: 100 }]);
    expect(bestOf([{ weight: 80 }])).toEqual([{ weight: 80 }]);
    expect(bestOf([])).toEqual([]);
  });
});
