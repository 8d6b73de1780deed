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
  notSaved: 'Ещё не сохранено',
  savedByButton: 'Изменения на этой странице сохраняет кнопка.',
  discard: 'Отменить изменения',
  conflictTitle: 'Кто-то другой уже изменил этот текст',
  conflictHint: 'Ваш текст по-прежнему в редакторе, ничего не потеряно. Сравните оба и решите.',
  theirText: 'Показать другой текст',
  emptyText: 'Текст был очищен.',
  keepMine: 'Продолжить со своим',
  takeTheirs: 'Взять другой',
  copyLink: 'Скопировать прямую ссылку',
  linkCopied: 'Прямая ссылка скопирована.',
  deleteTitle: 'Удалить «{title}»?',
};
