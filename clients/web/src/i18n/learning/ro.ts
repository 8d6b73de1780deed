import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const ro: MessagesOf<typeof en> = {
  title: 'Învățarea mea',
  hello: 'Bună ziua, {name}',
  continue: 'Continuă: {item}',
  start: 'Începe',
  look: 'Deschide',
  none: 'Încă nu există cursuri',
  noneHint: 'Când cineva vă înscrie la un curs, acesta apare aici.',
  done: { one: '{done} din {count} pas', few: '{done} din {count} pași', other: '{done} din {count} de pași' },
  due: 'Termen: {when}',
  overdue: 'Termen depășit din {when}',
  completed: 'Terminat la {when}',
  gone: 'Acest curs nu mai este deschis pentru dumneavoastră.',
};
