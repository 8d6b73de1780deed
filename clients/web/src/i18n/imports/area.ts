import { area } from '../area.ts';
import type { en } from './en.ts';

/** Texts of importing people from a file. */
export const importsTexts = area<typeof en>('imports');
