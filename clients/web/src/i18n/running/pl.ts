import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const pl: MessagesOf<typeof en> = {
  title: 'Start portalu',
  lead: 'Co jest w tym portalu.',
  members: 'Ludzie',
  courses: 'Kursy',
  tests: 'Testy',
  registrationLink: 'Link rejestracyjny',
  registrationHint: 'Kto go otworzy, może zarejestrować się w tym portalu.',
  signInAddress: 'Adres logowania',
};
