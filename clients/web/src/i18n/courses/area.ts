import { area } from '../area.ts';
import type { en } from './en.ts';

export const coursesTexts = area<typeof en>('courses');
