import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ro: Record<keyof typeof en, Message> = {
  'mail.greeting': 'Bună ziua, {name},',
  'mail.greetingUnknown': 'Bună ziua,',
  'mail.actionHint': 'Dacă butonul nu funcționează, deschideți această adresă:',
  'mail.footer':
    'Acest e-mail a fost trimis de {portal}. Vă rugăm să nu răspundeți la el: răspunsurile nu sunt citite.',
  'mail.unsubscribe': 'Nu mai doresc astfel de e-mailuri',
  'mail.passwordReset.subject': 'Alegeți o parolă nouă',
  'mail.passwordReset.text':
    'Cineva, probabil dumneavoastră, a cerut o parolă nouă pentru contul dumneavoastră.\n\nLinkul funcționează o singură dată, timp de o oră. Dacă nu ați fost dumneavoastră, nu faceți nimic: parola rămâne neschimbată.',
  'mail.passwordReset.action': 'Alegeți o parolă nouă',
  'mail.passwordChanged.subject': 'Parola dumneavoastră a fost schimbată',
  'mail.passwordChanged.text':
    'Parola contului dumneavoastră tocmai a fost schimbată, iar toate celelalte sesiuni au fost închise.\n\nDacă nu ați fost dumneavoastră, alegeți imediat o parolă nouă.',
  'mail.passwordChanged.action': 'Nu am fost eu',
  'mail.emailProof.subject': 'Confirmați adresa de e-mail',
  'mail.emailProof.text':
    'Vă rugăm să confirmați că această adresă de e-mail vă aparține.\n\nLinkul funcționează o singură dată, timp de 24 de ore. Dacă nu ați cerut acest lucru, nu faceți nimic.',
  'mail.emailProof.action': 'Confirmați',
  'mail.notice.subject': {
    one: 'Aveți o notificare nouă',
    few: 'Aveți {count} notificări noi',
    other: 'Aveți {count} de notificări noi',
  },
  'mail.notice.text': 'Vă așteaptă:\n\n{list}',
  'mail.notice.action': 'Vedeți',
};
