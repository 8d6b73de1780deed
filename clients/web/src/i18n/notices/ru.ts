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
  lead: 'О чём вам сообщил этот портал. Новое вверху.',
  titleCount: 'Уведомления ({count})',
  unread: 'Новое',
  unreadOnly: 'Только непрочитанные',
  allRead: 'Всё прочитано',
  markOne: 'Отметить прочитанным: {message}',
  older: 'Показать более ранние',
  today: 'Сегодня',
  yesterday: 'Вчера',
  open: 'Открыть',
  openFailed: 'Узнать причину и повторить',
  toPage: 'Все уведомления этого портала',
};
