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
  lead: 'O czym powiadomiono cię w tym portalu. Najnowsze są na górze.',
  titleCount: 'Powiadomienia ({count})',
  unread: 'Nowe',
  unreadOnly: 'Tylko nieprzeczytane',
  allRead: 'Wszystko przeczytane',
  markOne: 'Oznacz jako przeczytane: {message}',
  older: 'Pokaż starsze',
  today: 'Dzisiaj',
  yesterday: 'Wczoraj',
  open: 'Otwórz',
  openFailed: 'Zobacz powód i spróbuj ponownie',
  toPage: 'Wszystkie powiadomienia tego portalu',
};
