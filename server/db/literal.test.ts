import { literal } from './literal.ts';

describe('literal', () => {
  it.each([
    ['plain', "E'plain'"],
    ["it's", "E'it''s'"],
    ['back\\slash', "E'back\\\\slash'"],
    ["\\'; DROP TABLE event; --", "E'\\\\''; DROP TABLE event; --'"],
  ])('keeps %s in its quotes', (text, expected) => expect(literal(text)).toBe(expected));
});
