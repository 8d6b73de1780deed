import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const pl: Record<keyof typeof en, Message> = {
  'event.evidence.given': 'Potwierdzono kompetencję',
  'event.evidence.withdrawn': 'Wycofano potwierdzenie kompetencji',
  'event.certificate.issued': 'Wystawiono certyfikat',
  'event.certificate.revoked': 'Unieważniono certyfikat',
  'certificate.revokedBefore': 'Ten certyfikat został już wcześniej unieważniony.',
  'certificate.replacedBefore': 'Ten certyfikat został już zastąpiony innym.',
  'certificate.holderErased': 'Dane tej osoby zostały usunięte, więc nie można wystawić na nią certyfikatu.',
};
