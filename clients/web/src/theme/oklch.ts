/** A colour by lightness (0 to 1), chroma (0 to about 0.37) and hue (radians): equal steps of lightness look equal (OKLCH). */
export interface Oklch {
  l: number;
  c: number;
  h: number;
}

type Three = [number, number, number];

/** `#rrggbb` as OKLCH. */
export function oklchOf(hex: string): Oklch {
  const [r, g, b] = linearOf(hex);
  const long = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const medium = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const short = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const l = 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short;
  const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
  const blue = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
  return { l, c: Math.hypot(a, blue), h: Math.atan2(blue, a) };
}

/** The nearest `#rrggbb` of that lightness and hue; what no screen shows so strong becomes paler. */
export function hexOf({ l, c, h }: Oklch): string {
  for (let chroma = c; ; chroma = chroma > 0.004 ? chroma - 0.004 : 0) {
    const parts = rgbOf({ l, c: chroma, h });
    if (chroma === 0 || parts.every((part) => part > -0.0005 && part < 1.0005)) return written(parts);
  }
}

/** How well two colours are told apart (WCAG): 1 not at all, 21 black on white. */
export function contrast(one: string, two: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(two)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function rgbOf({ l, c, h }: Oklch): Three {
  const [a, b] = [c * Math.cos(h), c * Math.sin(h)];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function written(linear: Three): string {
  const bytes = linear.map((part) => {
    const held = Math.min(1, Math.max(0, part));
    const seen = held <= 0.0031308 ? held * 12.92 : 1.055 * held ** (1 / 2.4) - 0.055;
    return Math.round(seen * 255);
  });
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

function linearOf(hex: string): Three {
  const part = (at: number): number => {
    const seen = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return seen <= 0.04045 ? seen / 12.92 : ((seen + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function luminance(hex: string): number {
  const [r, g, b] = linearOf(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
