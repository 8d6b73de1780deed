import type { Message } from '../../translate.ts';

/** English, the reference: the other languages have exactly these keys. */
export const en = {
  'event.evidence.given': 'A competency was shown',
  'event.evidence.withdrawn': 'The evidence for a competency was withdrawn',
  'event.certificate.issued': 'A certificate was issued',
  'event.certificate.revoked': 'A certificate was revoked',
  'certificate.revokedBefore': 'This certificate was revoked before.',
  'certificate.replacedBefore': 'Another certificate stands in the place of this one already.',
  'certificate.holderErased': 'The data of this person was erased, so no certificate can be made out to them.',
} as const satisfies Record<string, Message>;
