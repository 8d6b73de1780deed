import { area } from '../area.ts';
import type { en } from './en.ts';

export const portalsTexts = area<typeof en>('portals');
