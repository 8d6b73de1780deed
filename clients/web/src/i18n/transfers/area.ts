import { area } from '../area.ts';
import type { en } from './en.ts';

export const transferTexts = area<typeof en>('transfers');
