import { area } from '../area.ts';
import type { en } from './en.ts';

export const resultsTexts = area<typeof en>('results');
