import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const ro: MessagesOf<typeof en> = {
  titleField: 'Titlu',
  columnState: 'Stare',
  columnChanged: 'Modificat',
  columnActions: 'Acțiuni',
  sortRECENTLY_CHANGED: 'Întâi cele modificate recent',
  sortTITLE: 'Titlu, de la A la Z',
  sortTITLE_DESC: 'Titlu, de la Z la A',
  sortOLDEST_CHANGE: 'Întâi cele nemodificate de mult',
};
