import { area } from '../area.ts';
import type { en } from './en.ts';

/** Texts about the questions of a test: their list, and the editor of one. */
export const questionsTexts = area<typeof en>('questions');
