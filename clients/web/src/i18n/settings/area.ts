import { area } from '../area.ts';
import type { en } from './en.ts';

export const settingsTexts = area<typeof en>('settings');
