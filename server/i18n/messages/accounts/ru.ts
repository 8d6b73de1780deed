import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ru: Record<keyof typeof en, Message> = {
  'event.portal.password_mailed': 'Модератору портала {name} отправлена ссылка для выбора нового пароля',
  'accounts.emailInvalid': 'Это не адрес электронной почты; пример: jo@example.com.',
  'accounts.resetSent':
    'Проверьте почту: если у этого адреса есть учётная запись, ссылка для выбора нового пароля уже в пути.',
  'accounts.resetDone': 'Новый пароль установлен. Войдите с ним.',
  'accounts.linkInvalid': 'Эта ссылка уже использована, устарела или неполная. Запросите новую.',
  'accounts.proofSent': 'Проверьте почту: ссылка в письме подтвердит ваш адрес.',
  'accounts.emailProvedBefore': 'Ваш адрес электронной почты уже подтверждён.',
  'accounts.emailProved': 'Ваш адрес электронной почты подтверждён.',
  'accounts.unsubscribed': 'Такие письма больше не будут приходить.',
  'accounts.unsubscribeTitle': 'Отписаться от этих писем?',
  'accounts.unsubscribeHint':
    'Письма, о которых вы просите сами, и письма о вашей учётной записи будут приходить по-прежнему.',
  'accounts.unsubscribeButton': 'Отписаться',
  'notice.ENROLLED': 'Вы записаны на курс «{title}».',
  'notice.DUE': 'Срок для «{title}»: {dueAt}.',
  'notice.SUBMITTED_OVERDUE': 'Время на «{title}» истекло; ваши ответы сданы.',
  'notice.GRADED': 'Ваши ответы в «{title}» оценены.',
  'notice.REGRADED': 'Вопрос в «{title}» исправлен, и ваша оценка изменилась.',
  'notice.RELEASED': 'Ваш результат в «{title}» теперь можно посмотреть.',
  'notice.ALLOWANCE': 'У вас больше попыток или больше времени на «{title}».',
  'notice.CERTIFICATE': 'Ваш сертификат за «{title}» готов.',
  'notice.APPROVAL_WANTED': 'Кто-то зарегистрировался и ждёт вашего одобрения.',
  'notice.GRADING_WANTED': 'Ответы в «{title}» ждут проверки вручную.',
  'notice.TRANSFER_COMPLETED': 'Перенос данных завершён. В портале {target} теперь есть: {titles}',
  'notice.TRANSFER_FAILED': 'Перенос данных в портал {target} не удался: {titles}. {reason}',
  'notice.COURSE_RECEIVED': 'Перенос данных завершён. Новое здесь: {titles}',
  'notice.TEST_RECEIVED': 'Перенос данных завершён. Новое здесь: {titles}',
};
