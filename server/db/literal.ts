/** A text as an SQL literal, whatever it holds and however the server reads backslashes; fast for megabytes too. */
export const literal = (text: string): string => `E'${text.replace(/[\\']/g, (character) => character + character)}'`;
