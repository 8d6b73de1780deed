import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const pl: Record<keyof typeof en, Message> = {
  'event.evidence.given': 'Potwierdzono kompetencję',
  'event.evidence.withdrawn': 'Wycofano potwierdzenie kompetencji',
  'event.certificate.issued': 'Wystawiono certyfikat',
  'event.certificate.revoked': 'Unieważniono certyfikat',
  'certificate.revokedBefore': 'Ten certyfikat został już wcześniej unieważniony.',
  'certificate.replacedBefore': 'Ten certyfikat został już zastąpiony innym.',
  'certificate.holderErased': 'Dane tej osoby zostały usunięte, więc nie można wystawić na nią certyfikatu.',
  'certificate.pdf.title': 'Certyfikat ukończenia',
  'certificate.pdf.awardedTo': 'Niniejszy certyfikat otrzymuje',
  'certificate.pdf.forCourse': 'za ukończenie kursu',
  'certificate.pdf.date': 'Data ukończenia',
  'certificate.pdf.revision': 'Wersja kursu',
  'certificate.pdf.number': 'Numer certyfikatu',
  'certificate.pdf.verify':
    'Zeskanuj kod lub wpisz numer na stronie {address}, aby sprawdzić, czy certyfikat jest ważny.',
  'certificate.page.heading': 'Sprawdzanie certyfikatu',
  'certificate.page.intro': 'Wpisz numer wydrukowany na certyfikacie.',
  'certificate.page.valid': 'Ten certyfikat jest ważny.',
  'certificate.page.revoked': 'Ten certyfikat nie jest już ważny. Unieważniono go {date}.',
  'certificate.page.unknown': 'Nie ma certyfikatu o tym numerze.',
  'certificate.page.unknownHint':
    'Porównaj numer z certyfikatem: składa się z czterech grup po pięć znaków. Nigdy nie ma w nim liter I, L i O ani cyfr 0 i 1.',
  'certificate.page.tooMany': 'Sprawdzono stąd zbyt wiele numerów. Odczekaj {seconds} s i spróbuj ponownie.',
  'certificate.page.person': 'Otrzymuje',
  'certificate.page.erased': 'Dane tej osoby zostały usunięte, dlatego nazwisko nie jest już pokazywane.',
  'certificate.page.course': 'Kurs',
  'certificate.page.issuer': 'Wystawca',
  'certificate.page.issued': 'Data wystawienia',
  'certificate.page.check': 'Sprawdź',
};
