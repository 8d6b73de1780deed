import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const de: Record<keyof typeof en, Message> = {
  'event.evidence.given': 'Eine Kompetenz wurde nachgewiesen',
  'event.evidence.withdrawn': 'Der Nachweis einer Kompetenz wurde zurückgenommen',
  'event.certificate.issued': 'Ein Zertifikat wurde ausgestellt',
  'event.certificate.revoked': 'Ein Zertifikat wurde widerrufen',
};
