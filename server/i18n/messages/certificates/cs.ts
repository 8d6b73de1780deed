import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const cs: Record<keyof typeof en, Message> = {
  'event.evidence.given': 'Kompetence byla prokázána',
  'event.evidence.withdrawn': 'Doklad kompetence byl odvolán',
  'event.certificate.issued': 'Byl vydán certifikát',
  'event.certificate.revoked': 'Certifikát byl zneplatněn',
  'certificate.revokedBefore': 'Tento certifikát byl zneplatněn už dříve.',
  'certificate.replacedBefore': 'Tento certifikát už nahradil jiný.',
  'certificate.holderErased': 'Údaje této osoby byly vymazány, proto na ni nelze certifikát vystavit.',
};
