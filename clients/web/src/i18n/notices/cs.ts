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
  lead: 'Co vám tento portál oznámil. Nejnovější je nahoře.',
  titleCount: 'Oznámení ({count})',
  unread: 'Nové',
  unreadOnly: 'Jen nepřečtená',
  allRead: 'Všechno je přečtené',
  markOne: 'Označit jako přečtené: {message}',
  older: 'Zobrazit starší',
  today: 'Dnes',
  yesterday: 'Včera',
  open: 'Otevřít',
  openFailed: 'Zjistit proč a zkusit znovu',
  toPage: 'Všechna oznámení tohoto portálu',
};
