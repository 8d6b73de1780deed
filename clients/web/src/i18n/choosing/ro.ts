import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';
export const ro: MessagesOf<typeof en> = {
  typeToSearch: 'Scrieți ca să căutați',
  nothingFound: 'Nu s-a găsit nimic',
  noGroup: 'Fără grup',
  clear: 'Goliți câmpul',
};
