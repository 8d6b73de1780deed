import { area } from '../area.ts';
import type { en } from './en.ts';

export const registrationTexts = area<typeof en>('registration');
