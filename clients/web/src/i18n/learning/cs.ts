import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const cs: MessagesOf<typeof en> = {
  title: 'Moje učení',
  hello: 'Dobrý den, {name}',
  continue: 'Pokračovat: {item}',
  start: 'Začít',
  look: 'Otevřít',
  none: 'Zatím žádné kurzy',
  noneHint: 'Jakmile vás někdo zapíše do kurzu, objeví se tady.',
  done: {
    one: '{done} z {count} kroku',
    few: '{done} ze {count} kroků',
    many: '{done} z {count} kroku',
    other: '{done} z {count} kroků',
  },
  due: 'Termín: {when}',
  overdue: 'Po termínu od {when}',
  completed: 'Dokončeno {when}',
  gone: 'Tento kurz už pro vás není otevřený.',
};
