import type { Messages } from '../translate.ts';
import { en } from './en.ts';

export const ru: Messages = {
  ...en,
  'transfer.oneOf': 'Укажите либо transferId, либо orderId.',
  'transfer.message.PENDING': 'Ждёт своей очереди.',
  'transfer.message.RUNNING': 'Копирование: выполнено {done} из {total} шагов.',
  'transfer.message.COMPLETED': 'Перенос данных завершён',
  'transfer.message.CANCELLED': 'Перенос остановлен; в портале ничего из него нет.',
  'listen.after':
    'Журнал этого портала заканчивается на {last}. Укажите число от 0 до {last} или ничего, чтобы начать с текущего момента.',
  'listen.tooMany': 'В одном соединении разрешено не более {most} подписок.',
  'listen.onlySubscriptions':
    'Через это соединение идут только подписки. Запросы и мутации отправляйте через HTTP POST.',
  'event.portal.created': 'Портал {name} открыт',
  'event.portal.password_replaced': 'Для модератора портала {name} создан новый пароль',
  'event.membership.created': 'Кто-то стал участником',
  'event.membership.accepted': 'Кто-то принял членство',
  'event.membership.declined': 'Кто-то отклонил членство',
  'event.content.created': '«{title}»: создано',
  'event.content.published': '«{title}»: опубликовано',
  'event.content.deleted': '«{title}»: удалено',
  'event.competency.created': 'Компетенция «{title}» добавлена',
  'event.competency.changed': 'Компетенция «{title}» изменена',
  'event.competency.deleted': 'Компетенция «{title}» удалена',
  'event.transfer.started': 'Перенос данных начат',
  'event.transfer.completed': 'Перенос данных завершён',
  'event.transfer.failed': 'Перенос данных не удался',
  'event.transfer.cancelled': 'Перенос данных отменён',
  'event.transfer.retried': 'Перенос данных начат заново',
  'event.transfer.received': 'Перенос данных завершён',
  'event.other': 'В портале что-то произошло',
};
