import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const pl: MessagesOf<typeof en> = {
  title: 'Moje konto',
  emailProved: 'potwierdzony',
  emailNotProved: 'jeszcze niepotwierdzony',
  email: 'Adres e-mail',
  sendProof: 'Wyślij e-mail z potwierdzeniem',
  languageHint: 'W tym języku są strony i e-maile.',
  password: 'Hasło',
  changePassword: 'Zmień hasło',
  passwordHint: 'Po zmianie nastąpi wylogowanie we wszystkich innych miejscach.',
  mails: 'E-maile',
  mailNotices: 'Powiadomienia nieprzeczytane podczas mojej nieobecności',
  mailNews: 'Wiadomości, które portale wysyłają do wielu osób',
  mailsHint: 'E-maile dotyczące samego konta, na przykład o nowym haśle, przychodzą zawsze.',
  memberships: 'Moje portale i moje dane',
  membershipsHint: 'Możesz zobaczyć i zabrać wszystko, co portal o tobie przechowuje.',
  download: 'Pobierz moje dane',
  downloadFor: 'Pobierz moje dane: {portal}',
  withdraw: 'Wycofaj moją zgodę',
  withdrawFor: 'Wycofaj moją zgodę: {portal}',
  withdrawTitle: 'Opuścić {portal} na zawsze?',
  withdrawAccess: 'Portal zostaje dla ciebie od razu zamknięty. Nie można się już w nim uczyć.',
  withdrawErase: 'Twoje imię i nazwisko, adres i odpowiedzi zostaną tam usunięte. Statystyki zostają, ale bez ciebie.',
  withdrawNoReturn: 'Tego nie można cofnąć. Jeśli chcesz zachować dane, najpierw je pobierz.',
  withdrawSure: 'Rozumiem, że moje dane zostaną usunięte.',
};
