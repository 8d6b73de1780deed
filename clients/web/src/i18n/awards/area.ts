import { area } from '../area.ts';
import type { en } from './en.ts';

export const awardsTexts = area<typeof en>('awards');
