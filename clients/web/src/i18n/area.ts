import { beginTexts } from './textLoaders.ts';

/** A text, or its plural forms by the categories that the language has (chosen by `count`). */
export type Message = string | { one: string; few?: string; many?: string; other: string };

/** What the other languages have to have. */
export type MessagesOf<English> = Record<keyof English, Message>;

/** The texts of one part of the client, in a folder of its own. */
export interface Area<English> {
  name: string;
  /** Only for the compiler. */
  readonly messages?: English;
}

/** Names the folder beside this file that has the texts: `export const people = area<typeof en>('people')`. */
export function area<English>(name: string): Area<English> {
  beginTexts(name);
  return { name };
}
