import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const ru: MessagesOf<typeof en> = {
  bell: {
    one: 'Уведомления: {count} непрочитанное',
    few: 'Уведомления: {count} непрочитанных',
    many: 'Уведомления: {count} непрочитанных',
    other: 'Уведомления: {count} непрочитанных',
  },
  title: 'Уведомления',
  close: 'Закрыть уведомления',
  none: 'Уведомлений пока нет',
  markRead: 'Отметить все как прочитанные',
};
