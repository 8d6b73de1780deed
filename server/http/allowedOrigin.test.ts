import { isAllowedOrigin } from './allowedOrigin.ts';

const ours = ['https://learn.example', 'https://inside.example/', undefined];

describe('isAllowedOrigin (S31)', () => {
  it.each([
    [undefined, 'the server without a browser'],
    ['https://learn.example', 'the public address'],
    ['https://inside.example', 'the internal address'],
    ['http://10.0.0.1:4000', 'the host that was asked'],
  ])('lets %s in: %s', (origin: string | undefined, _whose: string) => {
    expect(isAllowedOrigin(origin, '10.0.0.1:4000', ours)).toBe(true);
  });

  it.each([
    'null',
    '',
    'https://evil.example',
    'https://learn.example.evil.example',
    'https://evillearn.example',
    'https://learn.example:8443',
    'http://learn.example',
    'http://10.0.0.1',
    'http://10.0.0.1:4000@evil.example',
    'https://learn.example/',
    'file://10.0.0.1:4000',
  ])('keeps %j out', (origin) => {
    expect(isAllowedOrigin(origin, '10.0.0.1:4000', ours)).toBe(false);
  });
});
