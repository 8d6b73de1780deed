import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ru: Record<keyof typeof en, Message> = {
  'mail.greeting': 'Здравствуйте, {name}!',
  'mail.greetingUnknown': 'Здравствуйте!',
  'mail.actionHint': 'Если кнопка не работает, откройте этот адрес:',
  'mail.footer': 'Это письмо отправлено от имени «{portal}». Пожалуйста, не отвечайте на него: ответы никто не читает.',
  'mail.unsubscribe': 'Отписаться от таких писем',
  'mail.passwordReset.subject': 'Выберите новый пароль',
  'mail.passwordReset.text':
    'Кто-то, вероятно вы, запросил новый пароль для вашей учётной записи.\n\nСсылка действует один раз и в течение часа. Если это были не вы, ничего не делайте: пароль останется прежним.',
  'mail.passwordReset.action': 'Выбрать новый пароль',
  'mail.passwordChanged.subject': 'Ваш пароль изменён',
  'mail.passwordChanged.text':
    'Пароль вашей учётной записи только что изменён, все остальные сеансы завершены.\n\nЕсли это были не вы, сразу выберите новый пароль.',
  'mail.passwordChanged.action': 'Это был не я',
  'mail.emailProof.subject': 'Подтвердите адрес электронной почты',
  'mail.emailProof.text':
    'Пожалуйста, подтвердите, что этот адрес принадлежит вам.\n\nСсылка действует один раз и в течение 24 часов. Если вы об этом не просили, ничего не делайте.',
  'mail.emailProof.action': 'Подтвердить',
  'mail.notice.subject': {
    one: 'У вас {count} новое уведомление',
    few: 'У вас {count} новых уведомления',
    many: 'У вас {count} новых уведомлений',
    other: 'У вас {count} нового уведомления',
  },
  'mail.notice.text': 'Вас ждёт:\n\n{list}',
  'mail.notice.action': 'Посмотреть',
};
