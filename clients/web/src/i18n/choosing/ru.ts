import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';
export const ru: MessagesOf<typeof en> = {
  typeToSearch: 'Начните вводить',
  nothingFound: 'Ничего не найдено',
  noGroup: 'Без группы',
  clear: 'Очистить поле',
};
