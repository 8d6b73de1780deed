import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const ro: MessagesOf<typeof en> = {
  title: 'Prezentare',
  lead: 'Ce există în acest portal.',
  members: 'Persoane',
  courses: 'Cursuri',
  tests: 'Teste',
  registrationLink: 'Link de înregistrare',
  registrationHint: 'Cine îl deschide se poate înregistra în acest portal.',
  signInAddress: 'Adresa de conectare',
};
