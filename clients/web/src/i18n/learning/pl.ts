import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const pl: MessagesOf<typeof en> = {
  title: 'Moja nauka',
  hello: 'Cześć, {name}',
  continue: 'Kontynuuj: {item}',
  start: 'Zacznij',
  look: 'Otwórz',
  none: 'Nie ma jeszcze kursów',
  noneHint: 'Gdy ktoś zapisze cię na kurs, pojawi się on tutaj.',
  done: {
    one: '{done} z {count} kroku',
    few: '{done} z {count} kroków',
    many: '{done} z {count} kroków',
    other: '{done} z {count} kroku',
  },
  due: 'Termin: {when}',
  overdue: 'Po terminie od {when}',
  completed: 'Ukończono {when}',
  gone: 'Ten kurs nie jest już dla ciebie dostępny.',
};
