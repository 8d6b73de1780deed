import { area } from '../area.ts';
import type { en } from './en.ts';

export const noticeTexts = area<typeof en>('notices');
