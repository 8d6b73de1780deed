import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const cs: MessagesOf<typeof en> = {
  bell: {
    one: 'Oznámení: {count} nepřečtené',
    few: 'Oznámení: {count} nepřečtená',
    many: 'Oznámení: {count} nepřečteného',
    other: 'Oznámení: {count} nepřečtených',
  },
  title: 'Oznámení',
  close: 'Zavřít oznámení',
  none: 'Zatím žádná oznámení',
  markRead: 'Označit vše jako přečtené',
};
