import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ro: Record<keyof typeof en, Message> = {
  'registration.checkMail':
    'Verificați-vă e-mailul: am trimis la această adresă un mesaj despre înregistrarea dumneavoastră.',
  'registration.linkInvalid': 'Acest link nu (mai) funcționează. Cereți unul nou persoanei care vi l-a dat.',
  'registration.termsOutdated': 'Citiți condițiile actuale ale portalului și acceptați-le.',
  'registration.memberNow': 'Bine ați venit! Acum sunteți membru al portalului.',
  'registration.waiting': 'Sunteți înregistrat. Un moderator va analiza cererea; veți primi un e-mail.',
  'registration.already': 'Sunteți deja în acest portal, nu mai trebuie să faceți nimic. Ne bucurăm să vă revedem!',
  'registration.alreadyWaiting': 'V-ați înregistrat deja. Un moderator va analiza cererea; veți primi un e-mail.',
  'registration.accept':
    'O calitate de membru în acest portal așteaptă răspunsul dumneavoastră. Acceptați-o și puteți intra.',
  'registration.closed': 'Linkul nu vă deschide acest portal. Adresați-vă unui moderator al portalului.',
  'registration.emailInvalid': 'Aceasta nu este o adresă de e-mail.',
  'registration.passwordWrong':
    'Parola nu se potrivește. Folosiți-o pe cea de la înregistrare sau, dacă aveați deja cont, parola contului.',
  'registration.internalPortal':
    'Persoanele din portalul intern provin din director; nu există linkuri sau invitații către el.',
  'registration.linkRevoked': 'Acest link a fost revocat. Creați altul.',
  'registration.timePast': 'Indicați un moment viitor, înainte de anul 3000.',
  'registration.maxUsesLow': 'Linkul a fost folosit deja de mai multe ori ({uses}). Indicați cel puțin acest număr.',
  'registration.domainInvalid': '„{domain}” nu este un domeniu de e-mail precum dealer.example.',
  'registration.consentWithdrawn':
    'Consimțământul dumneavoastră este retras, iar portalul vă este închis. Datele personale de acolo vor fi șterse.',
  'registration.direct.SIGN_IN': 'Conectați-vă sau înregistrați-vă prin linkul primit.',
  'registration.direct.WAITING':
    'Mai întâi trebuie să vă accepte un moderator; veți primi un e-mail cu drumul până aici.',
  'registration.direct.OPEN': 'Iată.',
  'event.membership.approved': 'Un moderator a aprobat o înregistrare',
  'event.membership.refused': 'Un moderator a respins o înregistrare',
  'event.registration_link.created': 'A fost creat un link de înregistrare',
  'event.registration_link.changed': 'Un link de înregistrare a fost modificat',
  'event.registration_link.rotated': 'Un link de înregistrare a primit o adresă nouă',
  'event.registration_link.revoked': 'Un link de înregistrare a fost revocat',
  'event.terms.published': 'A fost publicată versiunea {version} a condițiilor',
  'event.terms.accepted': 'Un membru a acceptat versiunea {version} a condițiilor',
  'event.consent.withdrawn': 'Consimțământ retras, portal părăsit',
  'event.portal.settings_changed': 'Setările portalului au fost modificate',
  'mail.registrationConfirm.subject': 'Confirmați înregistrarea: {portal}',
  'mail.registrationConfirm.text':
    'Cineva s-a înregistrat la {portal} cu această adresă de e-mail. Dacă ați fost dumneavoastră, confirmați cu parola aleasă.\n\nLinkul este valabil 48 de ore. Dacă nu ați fost dumneavoastră, nu faceți nimic: nu se creează niciun cont.',
  'mail.registrationConfirm.action': 'Confirmați înregistrarea',
  'mail.registrationKnown.subject': 'Aveți deja un cont: {portal}',
  'mail.registrationKnown.text':
    'Cineva s-a înregistrat la {portal} cu această adresă de e-mail, iar dumneavoastră aveți deja un cont. Dacă ați fost dumneavoastră, intrați cu parola contului; ce s-a scris la înregistrare nu schimbă nimic.\n\nLinkul este valabil 48 de ore. Dacă nu ați fost dumneavoastră, nu faceți nimic.',
  'mail.registrationKnown.action': 'Intrați',
  'mail.registrationWelcome.subject': 'Bine ați venit la {portal}',
  'mail.registrationWelcome.text':
    'Sunteți înregistrat la {portal}. Conectați-vă cu această adresă de e-mail și cu parola aleasă.\n\nDacă nu v-ați înregistrat dumneavoastră, cereți o parolă nouă la conectare: contul va fi atunci doar al dumneavoastră.',
  'mail.registrationWelcome.action': 'Către portal',
  'mail.registrationWaiting.subject': 'Înregistrarea dumneavoastră la {portal}',
  'mail.registrationWaiting.text':
    'Sunteți înregistrat la {portal}. Un moderator analizează acum cererea; veți primi un e-mail de îndată ce se decide.\n\nDacă nu v-ați înregistrat dumneavoastră, cereți o parolă nouă la conectare: contul va fi atunci doar al dumneavoastră.',
  'mail.registrationWaiting.action': 'Către conectare',
  'mail.registrationApproved.subject': 'Ați fost acceptat: {portal}',
  'mail.registrationApproved.text': 'Un moderator v-a aprobat înregistrarea la {portal}. Puteți începe acum.',
  'mail.registrationApproved.action': 'Începeți',
  'mail.registrationRefused.subject': 'Înregistrarea a fost respinsă: {portal}',
  'mail.registrationRefused.text':
    'Un moderator nu v-a aprobat înregistrarea la {portal}. Motivul indicat:\n\n{reason}',
};
