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
  'certificate.pdf.title': 'Certificate of completion',
  'certificate.pdf.awardedTo': 'This certificate is awarded to',
  'certificate.pdf.forCourse': 'for completing the course',
  'certificate.pdf.date': 'Completed',
  'certificate.pdf.revision': 'Course version',
  'certificate.pdf.number': 'Certificate number',
  'certificate.pdf.verify': 'Scan the code or enter the number at {address} to see whether this certificate is valid.',
  'certificate.page.heading': 'Certificate check',
  'certificate.page.intro': 'Enter the number that is printed on the certificate.',
  'certificate.page.valid': 'This certificate is valid.',
  'certificate.page.revoked': 'This certificate is no longer valid. It was revoked on {date}.',
  'certificate.page.unknown': 'There is no certificate with this number.',
  'certificate.page.unknownHint':
    'Compare it with the certificate: it has four groups of five characters. The letters I, L and O and the digits 0 and 1 are never part of it.',
  'certificate.page.tooMany': 'Too many numbers were checked from here. Wait {seconds} s and try again.',
  'certificate.page.person': 'Awarded to',
  'certificate.page.erased': 'The data of this person was erased, so the name is no longer shown.',
  'certificate.page.course': 'Course',
  'certificate.page.issuer': 'Issued by',
  'certificate.page.issued': 'Issued',
  'certificate.page.check': 'Check',
} as const satisfies Record<string, Message>;
