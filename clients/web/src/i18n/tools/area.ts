import { area } from '../area.ts';
import type { en } from './en.ts';

/** Texts of the tools that many pages use: writing, sorting, files. */
export const toolTexts = area<typeof en>('tools');
