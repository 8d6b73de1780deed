/** A text as it fits a place: its size in points and the lines it takes. */
export interface Fitted {
  size: number;
  lines: number;
  /** Height in points. */
  height: number;
}

/** Where a text must fit: width and height in points, and the sizes to try, largest first. */
export interface Place {
  width: number;
  height: number;
  sizes: readonly number[];
  /** Height of a line in parts of the size. */
  leading: number;
  /** Most lines that still look well at a size above the smallest. */
  lines: number;
}

/**
 * The largest of the sizes at which a text fits, wrapped between words and, where one word is longer than a line, within it. Widths
 * are estimated, in doubt from above. The smallest size is taken as it is.
 */
export function fitText(text: string, place: Place): Fitted {
  // A line may also end behind a hyphen.
  const words = text.split(/\s+|(?<=[-–])/);
  for (const size of place.sizes) {
    const lines = linesOf(words, place.width / size);
    const height = lines * size * place.leading;
    const last = size === place.sizes.at(-1);
    // A long word is better set smaller than cut in two.
    const whole = words.every((word) => widthOf(word) * size <= place.width);
    if (last || (whole && lines <= place.lines && height <= place.height)) return { size, lines, height };
  }
  throw new Error('no size was given');
}

function linesOf(words: readonly string[], width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of words) {
    const own = widthOf(word);
    const gap = used === 0 ? 0 : widthOf(' ');
    if (used + gap + own <= width) used += gap + own;
    else {
      const rows = Math.max(1, Math.ceil(own / (width * 0.97)));
      lines += rows - (used === 0 ? 1 : 0);
      used = rows > 1 ? width : own;
    }
  }
  return lines;
}

/** Width in parts of the size, about that of Lora and Roboto. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  if (/[ !',.:;’|"()[\]`Ifijlt]/.test(character)) return 0.4;
  if (/[%@MWm©®œŒÆМЖШЩЮЫтшщ—…]/u.test(character)) return 1.06;
  if (/[\p{Lu}wжмфыю&#]/u.test(character)) return 0.8;
  if (/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}\p{P}]/u.test(character)) return 0.6;
  return /\p{M}/u.test(character) ? 0 : 1;
}
