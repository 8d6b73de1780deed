import { area } from '../area.ts';
import type { en } from './en.ts';

/** Texts of the frame around every page: navigation, states, errors. */
export const shellTexts = area<typeof en>('shell');
