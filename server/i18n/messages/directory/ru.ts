import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ru: Record<keyof typeof en, Message> = {
  'event.directory.synced': 'Каталог синхронизирован',
  'directory.TWICE': 'Этот идентификатор указан на странице дважды. Укажите его один раз.',
  'directory.EXTERNAL_ID_INVALID':
    'Идентификатор в каталоге должен содержать от 1 до 200 символов без пробелов по краям.',
  'directory.NAME_INVALID': 'Укажите название длиной от 1 до 200 символов.',
  'directory.EMAIL_INVALID': 'Это не адрес электронной почты.',
  'directory.EMAIL_TAKEN': 'Этот адрес электронной почты есть у другого человека из каталога.',
  'directory.DEPARTMENT_UNKNOWN': 'Такой отдел ещё не передан. Передавайте отделы раньше их сотрудников.',
  'directory.PARENT_UNKNOWN': 'Вышестоящий отдел ещё не передан или был отклонён.',
  'directory.CYCLE': 'Отдел оказался бы под самим собой.',
  'directory.TOO_DEEP': 'Отделы могут иметь не более 20 уровней.',
  'directory.NAME_TAKEN': 'У другого отдела в том же месте такое же название.',
  'directory.NOT_EMPTY': 'В нём ещё есть люди или другой отдел.',
  'directory.LAST_ADMIN': 'Других администраторов у портала нет. Сначала назначьте кого-нибудь.',
  'directory.UNKNOWN_HEADS': 'Принято, но эти руководители ещё не активные участники: {heads}',
  'directory.AWAITS_PERSON':
    'С этим адресом уже есть учётная запись. Человек подтвердит адрес по почте и примет участие при следующем входе.',
};
