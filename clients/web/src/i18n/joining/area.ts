import { area } from '../area.ts';
import type { en } from './en.ts';

/** Texts of registering by a link, invitations and direct links. */
export const joiningTexts = area<typeof en>('joining');
