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
};
