import { area } from '../area.ts';
import type { en } from './en.ts';

export const competenciesTexts = area<typeof en>('competencies');
