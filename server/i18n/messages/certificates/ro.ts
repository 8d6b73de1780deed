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
  'certificate.pdf.title': 'Certificat de absolvire',
  'certificate.pdf.awardedTo': 'Acest certificat a fost obținut de',
  'certificate.pdf.forCourse': 'pentru absolvirea cursului',
  'certificate.pdf.date': 'Data absolvirii',
  'certificate.pdf.revision': 'Versiunea cursului',
  'certificate.pdf.number': 'Numărul certificatului',
  'certificate.pdf.verify':
    'Scanați codul sau introduceți numărul la adresa {address} pentru a afla dacă certificatul este valabil.',
  'certificate.page.heading': 'Verificarea certificatului',
  'certificate.page.intro': 'Introduceți numărul tipărit pe certificat.',
  'certificate.page.valid': 'Acest certificat este valabil.',
  'certificate.page.revoked': 'Acest certificat nu mai este valabil. A fost anulat la {date}.',
  'certificate.page.unknown': 'Nu există niciun certificat cu acest număr.',
  'certificate.page.unknownHint':
    'Comparați numărul cu certificatul: are patru grupuri de câte cinci caractere. Literele I, L și O și cifrele 0 și 1 nu apar niciodată în el.',
  'certificate.page.tooMany':
    'De aici au fost verificate prea multe numere. Așteptați {seconds} s și încercați din nou.',
  'certificate.page.person': 'Titular',
  'certificate.page.erased': 'Datele acestei persoane au fost șterse, de aceea numele nu mai este afișat.',
  'certificate.page.course': 'Curs',
  'certificate.page.issuer': 'Emitent',
  'certificate.page.issued': 'Data emiterii',
  'certificate.page.check': 'Verifică',
};
