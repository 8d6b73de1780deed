import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const cs: MessagesOf<typeof en> = {
  title: 'Můj účet',
  emailProved: 'potvrzená',
  emailNotProved: 'zatím nepotvrzená',
  email: 'E-mailová adresa',
  sendProof: 'Poslat potvrzovací e-mail',
  languageHint: 'V tomto jazyce jsou stránky i e-maily.',
  password: 'Heslo',
  changePassword: 'Změnit heslo',
  passwordHint: 'Po změně budete všude jinde odhlášeni.',
  mails: 'E-maily',
  mailNotices: 'Oznámení, která jsem v nepřítomnosti nepřečetl(a)',
  mailNews: 'Novinky, které portály posílají mnoha lidem',
  mailsHint: 'E-maily o samotném účtu, třeba o novém hesle, chodí vždy.',
  memberships: 'Moje portály a moje údaje',
  membershipsHint: 'Co o vás portál uchovává, můžete vidět a vzít si s sebou.',
  download: 'Stáhnout moje údaje',
  downloadFor: 'Stáhnout moje údaje: {portal}',
  withdraw: 'Odvolat souhlas',
  withdrawFor: 'Odvolat souhlas: {portal}',
  withdrawTitle: 'Opustit {portal} natrvalo?',
  withdrawAccess: 'Portál se vám hned uzavře. Učit se v něm už nepůjde.',
  withdrawErase: 'Vaše jméno, adresa a odpovědi se tam smažou. Statistiky zůstanou, ale bez vás.',
  withdrawNoReturn: 'Nedá se to vrátit. Chcete-li si údaje nechat, nejdřív si je stáhněte.',
  withdrawSure: 'Rozumím, že se moje údaje smažou.',
};
