import { area } from '../area.ts';
import type { en } from './en.ts';

/** Taking a test: before, during, afterwards. */
export const attemptsTexts = area<typeof en>('attempts');
