import { area } from '../area.ts';
import type { en } from './en.ts';

/** Texts of the people of a portal and of a person's page. */
export const membersTexts = area<typeof en>('members');
