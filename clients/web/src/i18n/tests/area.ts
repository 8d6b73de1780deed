import { area } from '../area.ts';
import type { en } from './en.ts';

/** Texts of the pages on which moderators make tests, but for the questions themselves. */
export const testsTexts = area<typeof en>('tests');
