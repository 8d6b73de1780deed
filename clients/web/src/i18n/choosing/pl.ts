import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';
export const pl: MessagesOf<typeof en> = {
  typeToSearch: 'Zacznij pisać, aby wyszukać',
  nothingFound: 'Nic nie znaleziono',
  noGroup: 'Bez grupy',
  clear: 'Wyczyść pole',
};
