import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const de: Record<keyof typeof en, Message> = {
  'event.evidence.given': 'Eine Kompetenz wurde nachgewiesen',
  'event.evidence.withdrawn': 'Der Nachweis einer Kompetenz wurde zurückgenommen',
  'event.certificate.issued': 'Ein Zertifikat wurde ausgestellt',
  'event.certificate.revoked': 'Ein Zertifikat wurde widerrufen',
  'certificate.revokedBefore': 'Dieses Zertifikat wurde bereits widerrufen.',
  'certificate.replacedBefore': 'An die Stelle dieses Zertifikats ist bereits ein anderes getreten.',
  'certificate.holderErased':
    'Die Daten dieser Person wurden gelöscht, daher kann kein Zertifikat auf sie ausgestellt werden.',
};
