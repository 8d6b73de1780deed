import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const pl: MessagesOf<typeof en> = {
  titleField: 'Tytuł',
};
