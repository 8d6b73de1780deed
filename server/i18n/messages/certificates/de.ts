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
  'certificate.pdf.title': 'Abschlusszertifikat',
  'certificate.pdf.awardedTo': 'Dieses Zertifikat erhält',
  'certificate.pdf.forCourse': 'für den Abschluss des Kurses',
  'certificate.pdf.date': 'Abgeschlossen am',
  'certificate.pdf.revision': 'Kursversion',
  'certificate.pdf.number': 'Zertifikatsnummer',
  'certificate.pdf.verify':
    'Ob dieses Zertifikat gültig ist, zeigt der Code oder die Eingabe der Nummer unter {address}.',
  'certificate.page.heading': 'Zertifikat prüfen',
  'certificate.page.intro': 'Geben Sie die Nummer ein, die auf dem Zertifikat steht.',
  'certificate.page.valid': 'Dieses Zertifikat ist gültig.',
  'certificate.page.revoked': 'Dieses Zertifikat ist nicht mehr gültig. Es wurde am {date} widerrufen.',
  'certificate.page.unknown': 'Es gibt kein Zertifikat mit dieser Nummer.',
  'certificate.page.unknownHint':
    'Vergleichen Sie sie mit dem Zertifikat: Sie besteht aus vier Gruppen zu je fünf Zeichen. Die Buchstaben I, L und O und die Ziffern 0 und 1 kommen darin nie vor.',
  'certificate.page.tooMany':
    'Von hier wurden zu viele Nummern geprüft. Warten Sie {seconds} s und versuchen Sie es erneut.',
  'certificate.page.person': 'Ausgestellt für',
  'certificate.page.erased': 'Die Daten dieser Person wurden gelöscht, daher wird der Name nicht mehr angezeigt.',
  'certificate.page.course': 'Kurs',
  'certificate.page.issuer': 'Ausgestellt von',
  'certificate.page.issued': 'Ausgestellt am',
  'certificate.page.check': 'Prüfen',
};
