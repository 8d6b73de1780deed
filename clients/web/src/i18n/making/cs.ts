import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const cs: MessagesOf<typeof en> = {
  titleField: 'Název',
  columnState: 'Stav',
  columnChanged: 'Změněno',
  columnActions: 'Akce',
  sortRECENTLY_CHANGED: 'Naposledy změněné první',
  sortTITLE: 'Název, od A do Z',
  sortTITLE_DESC: 'Název, od Z do A',
  sortOLDEST_CHANGE: 'Nejdéle nezměněné první',
  notSaved: 'Ještě neuloženo',
  savedByButton: 'Změny na této stránce uloží tlačítko.',
  discard: 'Zahodit změny',
  conflictTitle: 'Někdo jiný mezitím tento text změnil',
  conflictHint: 'Váš text je stále v editoru a nic se neztratilo. Porovnejte oba a rozhodněte.',
  theirText: 'Ukázat druhý text',
  emptyText: 'Text byl vymazán.',
  keepMine: 'Pokračovat s mým',
  takeTheirs: 'Vzít druhý',
  copyLink: 'Kopírovat přímý odkaz',
  linkCopied: 'Přímý odkaz je zkopírován.',
  deleteTitle: 'Smazat „{title}“?',
};
