import { area } from '../area.ts';
import type { en } from './en.ts';

/** Texts that pages on which moderators make courses and those on which they make tests share. */
export const makingTexts = area<typeof en>('making');
