import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const de: MessagesOf<typeof en> = {
  titleField: 'Titel',
  columnState: 'Stand',
  columnChanged: 'Geändert',
  columnActions: 'Aktionen',
  sortRECENTLY_CHANGED: 'Zuletzt geänderte zuerst',
  sortTITLE: 'Titel, A bis Z',
  sortTITLE_DESC: 'Titel, Z bis A',
  sortOLDEST_CHANGE: 'Am längsten unverändert zuerst',
};
