import { area } from '../area.ts';
import type { en } from './en.ts';

/** Words of fields in which one chooses some of many. */
export const choosingTexts = area<typeof en>('choosing');
