import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const de: MessagesOf<typeof en> = {
  title: 'Was geschah',
  lead: 'Alles, was in diesem Portal geschah, das Neueste zuerst. Neues erscheint von selbst.',
  show: 'Nur zeigen',
  learning: 'Lernen',
  grading: 'Bewerten',
  awards: 'Zertifikate und Kompetenzen',
  people: 'Menschen',
  joining: 'Beitreten',
  content: 'Inhalte',
  transfers: 'Übertragungen',
  portal: 'Portal',
  fresh: { one: '{count} neues Ereignis', other: '{count} neue Ereignisse' },
  by: 'von {name}',
  older: 'Älteres zeigen',
  begins: 'Hier hat alles begonnen.',
  none: 'Noch ist nichts geschehen',
  noneOfTopics: 'So etwas ist nicht geschehen',
  noneHint: 'Lassen Sie die Seite offen: Was geschieht, erscheint hier sofort.',
};
