import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const de: MessagesOf<typeof en> = {
  titleField: 'Titel',
};
