import { area } from '../area.ts';
import type { en } from './en.ts';

export const runningTexts = area<typeof en>('running');
