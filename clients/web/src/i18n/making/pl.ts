import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const pl: MessagesOf<typeof en> = {
  titleField: 'Tytuł',
  columnState: 'Stan',
  columnChanged: 'Zmieniono',
  columnActions: 'Działania',
  sortRECENTLY_CHANGED: 'Ostatnio zmienione najpierw',
  sortTITLE: 'Tytuł, od A do Z',
  sortTITLE_DESC: 'Tytuł, od Z do A',
  sortOLDEST_CHANGE: 'Najdawniej zmienione najpierw',
  notSaved: 'Jeszcze nie zapisano',
  savedByButton: 'Zmiany na tej stronie zapisuje przycisk.',
  discard: 'Odrzuć zmiany',
  conflictTitle: 'Ktoś inny zmienił w międzyczasie ten tekst',
  conflictHint: 'Twój tekst nadal jest w edytorze i nic nie zginęło. Porównaj oba i zdecyduj.',
  theirText: 'Pokaż drugi tekst',
  emptyText: 'Tekst został usunięty.',
  keepMine: 'Zostaję przy moim',
  takeTheirs: 'Biorę drugi',
  copyLink: 'Kopiuj link bezpośredni',
  linkCopied: 'Link bezpośredni jest w schowku.',
  deleteTitle: 'Usunąć „{title}”?',
};
