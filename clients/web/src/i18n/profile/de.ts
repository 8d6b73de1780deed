import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const de: MessagesOf<typeof en> = {
  title: 'Mein Konto',
  emailProved: 'bestätigt',
  emailNotProved: 'noch nicht bestätigt',
  email: 'E-Mail-Adresse',
  sendProof: 'Bestätigungsmail senden',
  languageHint: 'Seiten und Mails kommen in dieser Sprache.',
  password: 'Passwort',
  changePassword: 'Passwort ändern',
  passwordHint: 'Nach der Änderung sind Sie überall sonst abgemeldet.',
  mails: 'Mails',
  mailNotices: 'Mitteilungen, die ich während meiner Abwesenheit nicht gelesen habe',
  mailNews: 'Neuigkeiten, die Portale an viele senden',
  mailsHint: 'Mails zum Konto selbst, etwa zu einem neuen Passwort, kommen immer.',
  memberships: 'Meine Portale und meine Daten',
  membershipsHint: 'Was ein Portal über Sie speichert, können Sie ansehen und mitnehmen.',
  download: 'Meine Daten herunterladen',
  downloadFor: 'Meine Daten herunterladen: {portal}',
  withdraw: 'Einwilligung widerrufen',
  withdrawFor: 'Einwilligung widerrufen: {portal}',
  withdrawTitle: '{portal} endgültig verlassen?',
  withdrawAccess: 'Das Portal ist für Sie sofort geschlossen. Sie können dort nicht mehr lernen.',
  withdrawErase: 'Ihr Name, Ihre Adresse und Ihre Antworten werden dort gelöscht. Statistiken bleiben, ohne Sie darin.',
  withdrawNoReturn:
    'Das lässt sich nicht rückgängig machen. Laden Sie Ihre Daten vorher herunter, wenn Sie sie behalten wollen.',
  withdrawSure: 'Mir ist klar, dass meine Daten gelöscht werden.',
};
