import { contrast, hexOf, type Oklch, oklchOf } from './oklch.ts';

/** Colours of one theme that follow from a portal's colour. */
export interface LookShades {
  /** Links, signs and what is chosen; read on paper, cards and the wash. */
  accent: string;
  /** A quiet ground. */
  wash: string;
  filled: string;
  'filled-hover': string;
  /** Letters on the filled colour. */
  'filled-text': string;
  light: string;
  'light-hover': string;
  'light-text': string;
}

export interface LookColors {
  light: LookShades;
  dark: LookShades;
}

/** Least contrast of letters, and of a button with the page behind it (WCAG 1.4.3, 1.4.11). */
const [letters, shapes] = [4.5, 3];
const [white, ink] = ['#ffffff', '#121b1e'];
/** Cards and paper of both themes, as in theme.css. */
const grounds = { light: ['#ffffff', '#f2f4f3'], dark: ['#182427', '#0c1315'] };

/**
 * The colours of both themes for a portal's colour (`#rrggbb`). The colour stays what it is wherever it can be read; elsewhere
 * it keeps its hue and becomes as dark, or in the dark theme as light, as needed.
 */
export function lookColors(colour: string): LookColors {
  return { light: lightShades(oklchOf(colour)), dark: darkShades(oklchOf(colour)) };
}

function lightShades(from: Oklch): LookShades {
  const tint = (l: number, c: number) => hexOf({ ...from, l, c: Math.min(from.c, c) });
  const [wash, hover] = [tint(0.945, 0.03), tint(0.92, 0.04)];
  const accent = moved(from, -1, (hex) => isReadOn(hex, [...grounds.light, wash, hover]));
  return {
    accent,
    wash,
    ...filledShades(from, -1, grounds.light),
    light: wash,
    'light-hover': hover,
    'light-text': accent,
  };
}

function darkShades(from: Oklch): LookShades {
  const tint = (l: number, c: number) => hexOf({ ...from, l, c: Math.min(from.c, c) });
  const [wash, light, hover] = [tint(0.32, 0.04), tint(0.36, 0.045), tint(0.41, 0.05)];
  const accent = moved(from, 1, (hex) => isReadOn(hex, [...grounds.dark, wash]));
  const text = moved({ ...from, l: 0.92, c: Math.min(from.c, 0.03) }, 1, (hex) => isReadOn(hex, [light, hover]));
  return { accent, wash, ...filledShades(from, 1, grounds.dark), light, 'light-hover': hover, 'light-text': text };
}

/** A button: seen against the page, its letters read, also under the pointer. */
function filledShades(from: Oklch, way: 1 | -1, pages: string[]) {
  const filled = moved(
    from,
    way,
    (hex) => pages.every((page) => contrast(hex, page) >= shapes) && contrast(hex, lettersOn(hex)) >= letters,
  );
  const text = lettersOn(filled);
  const { l, ...rest } = oklchOf(filled);
  // Away from the letters, so that they are read at least as well; what is as dark or light as can be goes the other way.
  const away = text === ink ? (l > 0.9 ? -0.06 : 0.06) : l < 0.2 ? 0.06 : -0.06;
  return { filled, 'filled-hover': hexOf({ ...rest, l: l + away }), 'filled-text': text };
}

const lettersOn = (hex: string): string => (contrast(hex, white) >= letters ? white : ink);
const isReadOn = (hex: string, pages: string[]): boolean => pages.every((page) => contrast(hex, page) >= letters);

/** The colour itself, or the next darker (−1) or lighter (1) one that fits. */
function moved(from: Oklch, way: 1 | -1, fits: (hex: string) => boolean): string {
  for (let l = from.l; l > 0 && l < 1; l += way * 0.005) {
    const hex = hexOf({ ...from, l });
    if (fits(hex)) return hex;
  }
  return way < 0 ? ink : white;
}
