import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const cs: MessagesOf<typeof en> = {
  titleField: 'Název',
};
