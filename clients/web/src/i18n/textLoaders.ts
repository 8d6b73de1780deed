import type { Message } from './area.ts';
import { firstLanguage } from './languages.ts';

type Loader = () => Promise<Record<string, Record<string, Message>>>;

/** The texts by `./<area>/<language>.ts`; each file is loaded when it is first wanted. */
export const textLoaders = import.meta.glob(['./*/*.ts', '!./*/area.ts']) as Record<string, Loader>;

/** Areas whose code is here. */
export const begunAreas = new Set<string>();

/** Begins to load an area's texts in this browser's language, together with the code that shows them. */
export function beginTexts(areaName: string): void {
  begunAreas.add(areaName);
  // What fails here is tried again, and told, when the texts are shown.
  textLoaders[`./${areaName}/${firstLanguage()}.ts`]?.().catch(() => undefined);
}
