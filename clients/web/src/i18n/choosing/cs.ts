import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';
export const cs: MessagesOf<typeof en> = {
  typeToSearch: 'Začněte psát a hledejte',
  nothingFound: 'Nic nenalezeno',
  noGroup: 'Bez skupiny',
  clear: 'Vyprázdnit pole',
};
