import { area } from '../area.ts';
import type { en } from './en.ts';

export const profileTexts = area<typeof en>('profile');
