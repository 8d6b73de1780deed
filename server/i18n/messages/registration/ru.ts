import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ru: Record<keyof typeof en, Message> = {
  'registration.checkMail': 'Проверьте почту: мы отправили на этот адрес письмо о вашей регистрации.',
  'registration.linkInvalid':
    'Эта ссылка не работает (или больше не работает). Попросите новую у того, кто вам её дал.',
  'registration.termsOutdated': 'Прочитайте действующие условия портала и примите их.',
  'registration.memberNow': 'Добро пожаловать! Теперь вы участник портала.',
  'registration.waiting': 'Вы зарегистрированы. Заявку рассмотрит модератор, вы получите письмо.',
  'registration.already': 'Вы уже в этом портале, больше ничего делать не нужно. Рады видеть вас снова!',
  'registration.alreadyWaiting': 'Вы уже зарегистрировались. Заявку рассмотрит модератор, вы получите письмо.',
  'registration.accept': 'Членство в этом портале ждёт вашего ответа. Примите его, и портал откроется.',
  'registration.closed': 'По этой ссылке портал для вас не откроется. Обратитесь к модератору портала.',
  'registration.emailInvalid': 'Это не адрес электронной почты.',
  'registration.passwordWrong':
    'Пароль не подходит. Введите пароль, указанный при регистрации, а если у вас уже была учётная запись, то пароль от неё.',
  'registration.internalPortal': 'Люди попадают во внутренний портал из каталога; ссылок и приглашений в него нет.',
  'registration.linkRevoked': 'Эта ссылка отозвана. Создайте новую.',
  'registration.timePast': 'Укажите время в будущем, до 3000 года.',
  'registration.maxUsesLow': 'Ссылкой уже воспользовались больше раз ({uses}). Укажите не меньшее число.',
  'registration.domainInvalid': '«{domain}» не похоже на почтовый домен вида dealer.example.',
  'registration.consentWithdrawn':
    'Ваше согласие отозвано, портал для вас закрыт. Ваши персональные данные в нём будут удалены.',
  'registration.direct.SIGN_IN': 'Войдите или зарегистрируйтесь по полученной ссылке.',
  'registration.direct.WAITING': 'Сначала вас должен впустить модератор; вы получите письмо со ссылкой сюда.',
  'registration.direct.OPEN': 'Вот оно.',
  'event.membership.approved': 'Модератор одобрил регистрацию',
  'event.membership.refused': 'Модератор отклонил регистрацию',
  'event.registration_link.created': 'Создана ссылка для регистрации',
  'event.registration_link.changed': 'Изменена ссылка для регистрации',
  'event.registration_link.rotated': 'У ссылки для регистрации новый адрес',
  'event.registration_link.revoked': 'Ссылка для регистрации отозвана',
  'event.terms.published': 'Опубликована версия {version} условий',
  'event.terms.accepted': 'Участник принял версию {version} условий',
  'event.consent.withdrawn': 'Согласие отозвано, портал покинут',
  'event.portal.settings_changed': 'Изменены настройки портала',
  'mail.registrationConfirm.subject': 'Подтвердите регистрацию: {portal}',
  'mail.registrationConfirm.text':
    'Кто-то зарегистрировался в портале {portal} с этим адресом электронной почты. Если это были вы, подтвердите регистрацию выбранным паролем.\n\nСсылка действует 48 часов. Если это были не вы, ничего не делайте: учётная запись не появится.',
  'mail.registrationConfirm.action': 'Подтвердить регистрацию',
  'mail.registrationKnown.subject': 'У вас уже есть учётная запись: {portal}',
  'mail.registrationKnown.text':
    'Кто-то зарегистрировался в портале {portal} с этим адресом электронной почты, а у вас уже есть учётная запись. Если это были вы, присоединитесь с паролем от своей учётной записи; введённое при регистрации ничего не меняет.\n\nСсылка действует 48 часов. Если это были не вы, ничего не делайте.',
  'mail.registrationKnown.action': 'Присоединиться',
  'mail.registrationWelcome.subject': 'Добро пожаловать в {portal}',
  'mail.registrationWelcome.text':
    'Вы зарегистрированы в портале {portal}. Войдите с этим адресом электронной почты и выбранным паролем.\n\nЕсли регистрировались не вы, запросите при входе новый пароль: тогда учётная запись будет только вашей.',
  'mail.registrationWelcome.action': 'Перейти в портал',
  'mail.registrationWaiting.subject': 'Ваша регистрация в портале {portal}',
  'mail.registrationWaiting.text':
    'Вы зарегистрированы в портале {portal}. Заявку рассматривает модератор; как только он решит, вы получите письмо.\n\nЕсли регистрировались не вы, запросите при входе новый пароль: тогда учётная запись будет только вашей.',
  'mail.registrationWaiting.action': 'Перейти ко входу',
  'mail.registrationApproved.subject': 'Вас приняли: {portal}',
  'mail.registrationApproved.text': 'Модератор одобрил вашу регистрацию в портале {portal}. Можно начинать.',
  'mail.registrationApproved.action': 'Начать',
  'mail.registrationRefused.subject': 'Регистрация отклонена: {portal}',
  'mail.registrationRefused.text':
    'Модератор не одобрил вашу регистрацию в портале {portal}. Указанная причина:\n\n{reason}',
};
