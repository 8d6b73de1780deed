import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const de: MessagesOf<typeof en> = {
  title: 'Übersicht',
  lead: 'Was es in diesem Portal gibt.',
  members: 'Personen',
  courses: 'Kurse',
  tests: 'Prüfungen',
  registrationLink: 'Registrierungslink',
  registrationHint: 'Wer ihn öffnet, kann sich in diesem Portal registrieren.',
  signInAddress: 'Adresse der Anmeldung',
};
