import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const ro: MessagesOf<typeof en> = {
  title: 'Contul meu',
  emailProved: 'confirmată',
  emailNotProved: 'încă neconfirmată',
  email: 'Adresă de e-mail',
  sendProof: 'Trimite e-mailul de confirmare',
  languageHint: 'Paginile și e-mailurile vin în această limbă.',
  password: 'Parolă',
  changePassword: 'Schimbă parola',
  passwordHint: 'După schimbare vei fi deconectat în rest peste tot.',
  mails: 'E-mailuri',
  mailNotices: 'Notificările pe care nu le-am citit cât am lipsit',
  mailNews: 'Noutățile pe care portalurile le trimit multora',
  mailsHint: 'E-mailurile despre contul însuși, de exemplu despre o parolă nouă, vin întotdeauna.',
  memberships: 'Portalurile și datele mele',
  membershipsHint: 'Poți vedea și lua cu tine tot ce păstrează un portal despre tine.',
  download: 'Descarcă datele mele',
  downloadFor: 'Descarcă datele mele: {portal}',
  withdraw: 'Retrage-mi acordul',
  withdrawFor: 'Retrage-mi acordul: {portal}',
  withdrawTitle: 'Părăsești {portal} definitiv?',
  withdrawAccess: 'Portalul ți se închide imediat. Nu mai poți învăța acolo.',
  withdrawErase: 'Numele, adresa și răspunsurile tale sunt șterse acolo. Statisticile rămân, fără tine în ele.',
  withdrawNoReturn: 'Nu se poate anula. Descarcă mai întâi datele dacă vrei să le păstrezi.',
  withdrawSure: 'Înțeleg că datele mele vor fi șterse.',
};
