import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';
export const de: MessagesOf<typeof en> = {
  typeToSearch: 'Zum Suchen tippen',
  nothingFound: 'Nichts gefunden',
  noGroup: 'Keine Gruppe',
  clear: 'Feld leeren',
};
