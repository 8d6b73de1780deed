import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const ro: MessagesOf<typeof en> = {
  titleField: 'Titlu',
};
