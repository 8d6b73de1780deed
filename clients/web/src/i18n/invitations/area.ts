import { area } from '../area.ts';
import type { en } from './en.ts';

export const invitationsTexts = area<typeof en>('invitations');
