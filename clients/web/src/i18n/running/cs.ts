import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const cs: MessagesOf<typeof en> = {
  title: 'Přehled',
  lead: 'Co je v tomto portálu.',
  members: 'Lidé',
  courses: 'Kurzy',
  tests: 'Testy portálu',
  registrationLink: 'Registrační odkaz',
  registrationHint: 'Kdo jej otevře, může se v tomto portálu zaregistrovat.',
  signInAddress: 'Adresa pro přihlášení',
};
