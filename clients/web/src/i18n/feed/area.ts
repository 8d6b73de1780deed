import { area } from '../area.ts';
import type { en } from './en.ts';

export const feedTexts = area<typeof en>('feed');
