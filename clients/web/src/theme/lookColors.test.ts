import { lookColors } from './lookColors.ts';
import { contrast, hexOf, oklchOf } from './oklch.ts';

const steps = ['00', '33', '66', '99', 'cc', 'ff'];
const awkward = ['#ffee00', '#fefefe', '#010101', '#767676', '#777777', '#ff0000', '#00ff00', '#0000ff', '#5ea5a9'];
const colours = [...steps.flatMap((r) => steps.flatMap((g) => steps.map((b) => `#${r}${g}${b}`))), ...awkward];
const pages = { light: ['#ffffff', '#f2f4f3'], dark: ['#182427', '#0c1315'] };

describe.each(['light', 'dark'] as const)('a portal’s colour in the %s theme', (theme) => {
  const every = (pairs: (colour: string) => [what: string, one: string, two: string, least: number][]) =>
    colours.flatMap((colour) =>
      pairs(colour)
        .filter(([, one, two, least]) => contrast(one, two) < least)
        .map(([what, one, two]) => `${colour}: ${what} ${one} on ${two} ${contrast(one, two).toFixed(2)}`),
    );

  it('keeps letters readable on buttons, also under the pointer', () => {
    const faults = every((colour) => {
      const { filled, 'filled-hover': hover, 'filled-text': text } = lookColors(colour)[theme];
      return [
        ['button', text, filled, 4.5],
        ['button under the pointer', text, hover, 4.5],
      ];
    });
    expect(faults).toEqual([]);
  });

  it('keeps links readable on paper, cards and the wash, and buttons seen', () => {
    const faults = every((colour) => {
      const shades = lookColors(colour)[theme];
      return [...pages[theme], shades.wash].flatMap((page, n) => [
        ['link', shades.accent, page, 4.5],
        ['quiet text', theme === 'light' ? '#5b6770' : '#a6b5b7', shades.wash, 4.5],
        ['button', shades.filled, page, n < 2 ? 3 : 1],
      ]);
    });
    expect(faults).toEqual([]);
  });

  it('keeps letters readable on light buttons', () => {
    const faults = every((colour) => {
      const shades = lookColors(colour)[theme];
      return [shades.light, shades['light-hover']].map((page) => ['light button', shades['light-text'], page, 4.5]);
    });
    expect(faults).toEqual([]);
  });
});

it('leaves a colour as it is where it can be read', () => {
  expect(lookColors('#1d5c63').light).toMatchObject({ accent: '#1d5c63', filled: '#1d5c63', 'filled-text': '#ffffff' });
  expect(lookColors('#88bfc1').dark).toMatchObject({ accent: '#88bfc1', filled: '#88bfc1', 'filled-text': '#121b1e' });
  expect(lookColors('#ffee00').dark.filled).toBe('#ffee00');
});

it('keeps the hue of what it adapts', () => {
  for (const colour of ['#ffee00', '#ff99cc', '#99ccff', '#00ff00']) {
    const turned = Math.abs(oklchOf(lookColors(colour).light.accent).h - oklchOf(colour).h);
    expect([colour, turned < 0.12]).toEqual([colour, true]);
  }
});

it('finds every colour again', () => {
  expect(colours.filter((colour) => hexOf(oklchOf(colour)) !== colour)).toEqual([]);
});

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});
