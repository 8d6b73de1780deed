import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const ru: MessagesOf<typeof en> = {
  titleField: 'Название',
  columnState: 'Состояние',
  columnChanged: 'Изменён',
  columnActions: 'Действия',
  sortRECENTLY_CHANGED: 'Сначала изменённые недавно',
  sortTITLE: 'Название, от А до Я',
  sortTITLE_DESC: 'Название, от Я до А',
  sortOLDEST_CHANGE: 'Сначала давно не менявшиеся',
};
