import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const ru: MessagesOf<typeof en> = {
  titleField: 'Название',
};
