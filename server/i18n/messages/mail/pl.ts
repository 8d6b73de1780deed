import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const pl: Record<keyof typeof en, Message> = {
  'mail.greeting': 'Dzień dobry, {name}!',
  'mail.greetingUnknown': 'Dzień dobry!',
  'mail.actionHint': 'Jeśli przycisk nie działa, otwórz ten adres:',
  'mail.footer': 'Tę wiadomość wysłał portal {portal}. Prosimy na nią nie odpowiadać: nikt nie czyta odpowiedzi.',
  'mail.unsubscribe': 'Nie chcę dostawać takich wiadomości',
  'mail.passwordReset.subject': 'Ustaw nowe hasło',
  'mail.passwordReset.text':
    'Ktoś, zapewne Ty, poprosił o nowe hasło do Twojego konta.\n\nOdnośnik zadziała raz, przez godzinę. Jeśli to nie Ty, nic nie rób: hasło pozostanie bez zmian.',
  'mail.passwordReset.action': 'Ustaw nowe hasło',
  'mail.passwordChanged.subject': 'Twoje hasło zostało zmienione',
  'mail.passwordChanged.text':
    'Hasło do Twojego konta zostało właśnie zmienione, a wszystkie inne sesje wylogowano.\n\nJeśli to nie Ty, od razu ustaw nowe hasło.',
  'mail.passwordChanged.action': 'To nie ja',
  'mail.emailProof.subject': 'Potwierdź adres e-mail',
  'mail.emailProof.text':
    'Potwierdź, proszę, że ten adres e-mail należy do Ciebie.\n\nOdnośnik zadziała raz, przez 24 godziny. Jeśli o to nie prosisz, nic nie rób.',
  'mail.emailProof.action': 'Potwierdź',
  'mail.notice.subject': {
    one: 'Masz nowe powiadomienie',
    few: 'Masz {count} nowe powiadomienia',
    many: 'Masz {count} nowych powiadomień',
    other: 'Masz {count} nowego powiadomienia',
  },
  'mail.notice.text': 'Czeka na Ciebie:\n\n{list}',
  'mail.notice.action': 'Zobacz',
};
