import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const de: MessagesOf<typeof en> = {
  title: 'Mein Lernen',
  hello: 'Hallo, {name}',
  continue: 'Weiter mit: {item}',
  start: 'Beginnen',
  look: 'Öffnen',
  none: 'Noch keine Kurse',
  noneHint: 'Sobald Sie jemand zu einem Kurs anmeldet, erscheint er hier.',
  done: { one: '{done} von {count} Schritt', other: '{done} von {count} Schritten' },
  due: 'Fällig {when}',
  overdue: 'Überfällig seit {when}',
  completed: 'Abgeschlossen am {when}',
  gone: 'Dieser Kurs ist für Sie nicht mehr offen.',
};
