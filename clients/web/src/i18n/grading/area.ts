import { area } from '../area.ts';
import type { en } from './en.ts';

export const gradingTexts = area<typeof en>('grading');
