/** A pattern as it is read by somebody who never wrote one: `*` stands for any characters and shows as …, `\*` is an asterisk. */
export const patternInWords = (pattern: string): string =>
  pattern.replace(/\\([\\*])|\*/g, (_, escaped?: string) => escaped ?? '…');
