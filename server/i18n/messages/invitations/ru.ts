import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ru: Record<keyof typeof en, Message> = {
  'invitation.directoryOnly':
    'Участники внутреннего портала поступают из справочника сотрудников; вручную туда никого не добавляют и не приглашают.',
  'invitation.role': 'Здесь возможна одна из этих ролей: {roles}.',
  'invitation.addressInvalid': 'Это не адрес электронной почты.',
  'invitation.alreadyMember': 'Этот человек уже участник портала.',
  'invitation.limited':
    'Приглашение отправляется не чаще раза в 10 минут и не более 5 раз; число писем на один адрес и с одного портала тоже ограничено. Ничего не отправлено.',
  'invitation.ended': 'Это приглашение уже принято или отозвано.',
  'invitation.notValid': 'Эта ссылка недействительна или уже не действует. Попросите новую у того, кто вас пригласил.',
  'invitation.terms': 'Прочитайте условия портала и согласитесь с ними.',
  'invitation.passwordNeeded': 'Введите свой пароль или придумайте его, если пароля ещё нет.',
  'invitation.passwordWrong': 'Для этого адреса есть учётная запись с другим паролем. Пароль можно сбросить.',
  'event.invitation.sent': 'Отправлено приглашение',
  'event.invitation.opened': 'Приглашение открыто',
  'event.invitation.accepted': 'Приглашение принято',
  'event.invitation.revoked': 'Приглашение отозвано',
  'event.member_import.completed': 'Импортирован список участников',
  'mail.invitation.subject': 'Приглашение на портал «{portal}»',
  'mail.invitation.text':
    'Вас приглашают учиться на портале «{portal}».\n\n{message}\n\nЧтобы принять приглашение, откройте ссылку. Она действует один раз, в течение 30 дней. Если вы не знаете, почему получили это письмо, не обращайте на него внимания, и ничего не произойдёт.',
  'mail.invitation.action': 'Принять приглашение',
  'mail.memberAdded.subject': 'Вас добавили на портал «{portal}»',
  'mail.memberAdded.text':
    'Модератор портала «{portal}» внёс вас в список участников.\n\n{message}\n\nОткройте ссылку, чтобы придумать пароль или согласиться с тем паролем, который у вас есть. Она действует один раз, в течение 30 дней. Если вы не хотите быть участником, не обращайте внимания на это письмо.',
  'mail.memberAdded.action': 'Продолжить',
  'import.noList': 'Список участников — это файл CSV или XLSX.',
  'import.ended': 'Этот импорт уже завершён.',
  'import.state.PENDING': 'Ожидает своей очереди.',
  'import.state.RUNNING': 'Обработано строк: {done} из {total}.',
  'import.state.COMPLETED': 'Список обработан.',
  'import.state.CANCELLED': 'Импорт остановлен. То, что уже принято, остаётся.',
  'import.state.FAILED': 'Импорт не удался.',
  'import.failure.FILE_GONE': 'Файла больше нет. Загрузите его ещё раз.',
  'import.failure.NOT_UTF8': 'Текст не в UTF-8. Сохраните список в Excel как «CSV UTF-8» или XLSX и загрузите ещё раз.',
  'import.failure.NOT_A_TABLE':
    'Файл повреждён или это не книга. Откройте его в табличной программе и сохраните заново.',
  'import.failure.TOO_LARGE': 'Таблица слишком велика для чтения. Разделите её на несколько файлов.',
  'import.failure.TOO_MANY_ROWS': 'В списке может быть не более 50 000 строк. Разделите его на несколько файлов.',
  'import.failure.EMPTY': 'В файле ничего нет, кроме, возможно, строки заголовков.',
  'import.failure.NO_EMAIL_COLUMN':
    'Ни один заголовок не обозначает столбец с адресами электронной почты. Напишите над ним в первой строке «E-mail».',
  'import.failure.COLUMN_TWICE': 'У двух столбцов заголовки об одном и том же. Переименуйте или удалите один из них.',
  'import.failure.QUOTE_NOT_CLOSED': 'Кавычка открыта и нигде не закрыта. Закройте её или сохраните список как XLSX.',
  'import.failure.TOO_MANY_ATTEMPTS':
    'Импорт начинали несколько раз и ни разу не закончили. Принятое остаётся; чтобы принять остальное, импортируйте список ещё раз.',
  'import.outcome.PENDING': 'ожидает',
  'import.outcome.ACCEPTED': 'будет принято',
  'import.outcome.CREATED': 'принято, без письма',
  'import.outcome.INVITED': 'принято, приглашение отправлено',
  'import.outcome.ALREADY_MEMBER': 'уже участник',
  'import.outcome.REFUSED': 'отклонено',
  'import.outcome.NOT_DONE': 'не обработано',
  'import.column.line': 'Строка',
  'import.column.email': 'Адрес электронной почты',
  'import.column.name': 'Имя и фамилия',
  'import.column.outcome': 'Результат',
  'import.column.reason': 'Причина',
  'import.row.TOO_MANY_CELLS':
    'В этой строке больше {most} ячеек, а столько заголовков. Возьмите в кавычки ячейки, в которых есть разделитель.',
  'import.row.FORMULA': 'В ячейке формула или её ошибка. Поставьте на её место значение.',
  'import.row.GARBLED':
    'Буквы в этой строке искажены: файл когда-то сохранили в другой кодировке. Сохраните список из оригинала как «CSV UTF-8» или XLSX.',
  'import.row.NO_EMAIL': 'Нет адреса электронной почты.',
  'import.row.EMAIL_INVALID': 'Это не адрес электронной почты.',
  'import.row.TOO_LONG': 'Ячейка длиннее {most} символов.',
  'import.row.LANGUAGE_UNKNOWN': '«{value}» — не один из наших языков: en, pl, de, cs, ro, ru.',
  'import.row.ROLE_UNKNOWN': '«{value}» — не роль, которую можно дать списком: LEARNER или MANAGER.',
  'import.row.TWICE': 'Тот же адрес уже есть в строке {line}.',
  'import.row.COURSE_UNKNOWN': 'На портале нет опубликованного курса «{title}».',
  'import.row.COURSE_AMBIGUOUS':
    'Несколько курсов называются «{title}». Переименуйте один из них или запишите человека вручную.',
  'import.row.GROUP_UNKNOWN': 'На портале нет группы «{path}». Создайте её или разрешите импорту создавать группы.',
  'import.row.GROUP_PATH':
    '«{path}» — не путь групп вида «Север/Гданьск»: названия до 200 символов, не более 20 уровней.',
  'import.row.GROUP_LIMIT': 'На портале уже наибольшее число групп, поэтому «{path}» не создана.',
  'import.row.MAIL_LIMITED':
    'Письмо не отправлено: на этот адрес или с этого портала их ушло слишком много. Отправьте приглашение позже.',
};
