import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const pl: Record<keyof typeof en, Message> = {
  'event.evidence.given': 'Potwierdzono kompetencję',
  'event.evidence.withdrawn': 'Wycofano potwierdzenie kompetencji',
  'event.certificate.issued': 'Wystawiono certyfikat',
  'event.certificate.revoked': 'Unieważniono certyfikat',
};
