import { area } from '../area.ts';
import type { en } from './en.ts';

export const learningTexts = area<typeof en>('learning');
