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
};
