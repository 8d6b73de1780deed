import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ro: Record<keyof typeof en, Message> = {
  'event.evidence.given': 'O competență a fost dovedită',
  'event.evidence.withdrawn': 'Dovada unei competențe a fost retrasă',
  'event.certificate.issued': 'A fost eliberat un certificat',
  'event.certificate.revoked': 'Un certificat a fost anulat',
  'certificate.revokedBefore': 'Acest certificat a fost deja anulat.',
  'certificate.replacedBefore': 'Acest certificat a fost deja înlocuit cu altul.',
  'certificate.holderErased': 'Datele acestei persoane au fost șterse, deci nu i se mai poate elibera un certificat.',
};
