import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ro: Record<keyof typeof en, Message> = {
  'event.evidence.given': 'O competență a fost dovedită',
  'event.evidence.withdrawn': 'Dovada unei competențe a fost retrasă',
  'event.certificate.issued': 'A fost eliberat un certificat',
  'event.certificate.revoked': 'Un certificat a fost anulat',
};
