import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const pl: Record<keyof typeof en, Message> = {
  'event.portal.password_mailed': 'Do moderatora portalu {name} wysłano odnośnik do ustawienia nowego hasła',
  'accounts.emailInvalid': 'To nie jest adres e-mail; przykład: jo@example.com.',
  'accounts.resetSent':
    'Sprawdź pocztę: jeśli ten adres ma konto, odnośnik do ustawienia nowego hasła jest już w drodze.',
  'accounts.resetDone': 'Nowe hasło jest ustawione. Zaloguj się nim.',
  'accounts.linkInvalid': 'Ten odnośnik został już użyty, wygasł albo jest niepełny. Poproś o nowy.',
  'accounts.proofSent': 'Sprawdź pocztę: odnośnik w wiadomości potwierdzi Twój adres.',
  'accounts.emailProvedBefore': 'Twój adres e-mail jest już potwierdzony.',
  'accounts.emailProved': 'Twój adres e-mail został potwierdzony.',
  'accounts.unsubscribed': 'Nie będziesz już dostawać takich wiadomości.',
  'accounts.unsubscribeTitle': 'Zrezygnować z tych wiadomości?',
  'accounts.unsubscribeHint': 'Nadal będą przychodzić wiadomości, o które prosisz, oraz te dotyczące Twojego konta.',
  'accounts.unsubscribeButton': 'Rezygnuję',
  'notice.ENROLLED': 'Zapisano Cię na kurs „{title}”.',
  'notice.DUE': 'Termin ukończenia „{title}”: {dueAt}.',
  'notice.SUBMITTED_OVERDUE': 'Czas na „{title}” minął; Twoje odpowiedzi zostały oddane.',
  'notice.GRADED': 'Twoje odpowiedzi w „{title}” zostały ocenione.',
  'notice.REGRADED': 'Poprawiono pytanie w „{title}” i Twoja ocena się zmieniła.',
  'notice.RELEASED': 'Możesz już zobaczyć swój wynik z „{title}”.',
  'notice.ALLOWANCE': 'Masz dodatkowe podejścia lub więcej czasu na „{title}”.',
  'notice.CERTIFICATE': 'Twój certyfikat za „{title}” jest gotowy.',
  'notice.APPROVAL_WANTED': 'Ktoś zarejestrował się i czeka na Twoją zgodę.',
  'notice.GRADING_WANTED': 'Odpowiedzi w „{title}” czekają na ręczną ocenę.',
  'notice.TRANSFER_COMPLETED': 'Przeniesienie danych zakończone. Portal {target} ma teraz: {titles}',
  'notice.TRANSFER_FAILED': 'Przeniesienie danych do portalu {target} nie powiodło się: {titles}. {reason}',
  'notice.COURSE_RECEIVED': 'Przeniesienie danych zakończone. Nowe tutaj: {titles}',
  'notice.TEST_RECEIVED': 'Przeniesienie danych zakończone. Nowe tutaj: {titles}',
};
