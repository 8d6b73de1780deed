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
  'certificate.pdf.title': 'Certifikát o absolvování',
  'certificate.pdf.awardedTo': 'Tento certifikát získává',
  'certificate.pdf.forCourse': 'za absolvování kurzu',
  'certificate.pdf.date': 'Datum absolvování',
  'certificate.pdf.revision': 'Verze kurzu',
  'certificate.pdf.number': 'Číslo certifikátu',
  'certificate.pdf.verify': 'Platnost certifikátu ověříte naskenováním kódu nebo zadáním čísla na adrese {address}.',
  'certificate.page.heading': 'Ověření certifikátu',
  'certificate.page.intro': 'Zadejte číslo, které je na certifikátu vytištěno.',
  'certificate.page.valid': 'Tento certifikát je platný.',
  'certificate.page.revoked': 'Tento certifikát už není platný. Byl zneplatněn {date}.',
  'certificate.page.unknown': 'Certifikát s tímto číslem neexistuje.',
  'certificate.page.unknownHint':
    'Porovnejte číslo s certifikátem: má čtyři skupiny po pěti znacích. Písmena I, L a O ani číslice 0 a 1 se v něm nikdy nevyskytují.',
  'certificate.page.tooMany': 'Odtud bylo ověřeno příliš mnoho čísel. Počkejte {seconds} s a zkuste to znovu.',
  'certificate.page.person': 'Držitel',
  'certificate.page.erased': 'Údaje této osoby byly vymazány, proto se jméno už nezobrazuje.',
  'certificate.page.course': 'Kurz',
  'certificate.page.issuer': 'Vydal',
  'certificate.page.issued': 'Datum vydání',
  'certificate.page.check': 'Ověřit',
};
