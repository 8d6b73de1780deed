import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ro: Record<keyof typeof en, Message> = {
  'invitation.directoryOnly':
    'Membrii portalului intern provin din director; acolo nimeni nu este adăugat sau invitat manual.',
  'invitation.role': 'Aici este posibil unul dintre aceste roluri: {roles}.',
  'invitation.addressInvalid': 'Aceasta nu este o adresă de e-mail.',
  'invitation.alreadyMember': 'Această persoană este deja membră a portalului.',
  'invitation.limited':
    'O invitație se trimite cel mult o dată la 10 minute și de 5 ori în total, iar numărul de mesaje către o adresă și dintr-un portal este limitat. Nu s-a trimis nimic.',
  'invitation.ended': 'Această invitație a fost deja acceptată sau retrasă.',
  'invitation.notValid':
    'Acest link nu este valabil sau nu mai este valabil. Cereți unul nou persoanei care v-a invitat.',
  'invitation.terms': 'Vă rugăm să citiți condițiile portalului și să vă dați acordul.',
  'invitation.passwordNeeded': 'Introduceți parola sau alegeți una, dacă nu aveți încă.',
  'invitation.passwordWrong': 'Pentru această adresă există un cont cu altă parolă. O puteți reseta.',
  'event.invitation.sent': 'A fost trimisă o invitație',
  'event.invitation.opened': 'A fost deschisă o invitație',
  'event.invitation.accepted': 'A fost acceptată o invitație',
  'event.invitation.revoked': 'A fost retrasă o invitație',
  'event.member_import.completed': 'A fost importată o listă de membri',
  'mail.invitation.subject': 'Invitație în portalul „{portal}”',
  'mail.invitation.text':
    'Sunteți invitat să învățați în portalul „{portal}”.\n\n{message}\n\nDeschideți linkul pentru a accepta. Funcționează o singură dată, timp de 30 de zile. Dacă nu știți de ce ați primit acest mesaj, ignorați-l și nu se întâmplă nimic.',
  'mail.invitation.action': 'Acceptați invitația',
  'mail.memberAdded.subject': 'Ați fost adăugat în portalul „{portal}”',
  'mail.memberAdded.text':
    'Un moderator al portalului „{portal}” v-a trecut pe lista membrilor.\n\n{message}\n\nDeschideți linkul pentru a alege o parolă sau pentru a accepta cu cea pe care o aveți. Funcționează o singură dată, timp de 30 de zile. Dacă nu doriți să fiți membru, ignorați acest mesaj.',
  'mail.memberAdded.action': 'Continuați',
};
