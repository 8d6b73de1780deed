import { area } from '../area.ts';
import type { en } from './en.ts';

/** Texts of the tree of groups. */
export const groupsTexts = area<typeof en>('groups');
