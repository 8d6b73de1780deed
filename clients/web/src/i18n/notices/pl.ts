import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const pl: MessagesOf<typeof en> = {
  bell: {
    one: 'Powiadomienia: {count} nieprzeczytane',
    few: 'Powiadomienia: {count} nieprzeczytane',
    many: 'Powiadomienia: {count} nieprzeczytanych',
    other: 'Powiadomienia: {count} nieprzeczytanych',
  },
  title: 'Powiadomienia',
  close: 'Zamknij powiadomienia',
  none: 'Nie ma jeszcze powiadomień',
  markRead: 'Oznacz wszystkie jako przeczytane',
};
