import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ro: Record<keyof typeof en, Message> = {
  'event.portal.password_mailed':
    'Moderatorului portalului {name} i s-a trimis prin e-mail un link pentru alegerea unei parole noi',
  'accounts.emailInvalid': 'Aceasta nu este o adresă de e-mail, de exemplu jo@example.com.',
  'accounts.resetSent':
    'Verificați-vă e-mailul: dacă această adresă are un cont, linkul pentru alegerea unei parole noi este pe drum.',
  'accounts.resetDone': 'Parola nouă este setată. Conectați-vă cu ea.',
  'accounts.linkInvalid': 'Acest link a fost deja folosit, a expirat sau este incomplet. Cereți unul nou.',
  'accounts.proofSent': 'Verificați-vă e-mailul: linkul din el confirmă adresa dumneavoastră.',
  'accounts.emailProvedBefore': 'Adresa dumneavoastră de e-mail este deja confirmată.',
  'accounts.emailProved': 'Adresa dumneavoastră de e-mail este confirmată.',
  'accounts.unsubscribed': 'Nu veți mai primi astfel de e-mailuri.',
  'accounts.unsubscribeTitle': 'Opriți aceste e-mailuri?',
  'accounts.unsubscribeHint':
    'Veți primi în continuare e-mailurile pe care le cereți și cele despre contul dumneavoastră.',
  'accounts.unsubscribeButton': 'Opriți-le',
  'notice.ENROLLED': 'Sunteți înscris(ă) la „{title}”.',
  'notice.DUE': 'Termenul pentru „{title}”: {dueAt}.',
  'notice.SUBMITTED_OVERDUE': 'Timpul pentru „{title}” a expirat; răspunsurile dumneavoastră au fost predate.',
  'notice.GRADED': 'Răspunsurile dumneavoastră la „{title}” au fost evaluate.',
  'notice.REGRADED': 'O întrebare din „{title}” a fost corectată, iar evaluarea dumneavoastră s-a schimbat.',
  'notice.RELEASED': 'Rezultatul dumneavoastră la „{title}” poate fi văzut acum.',
  'notice.ALLOWANCE': 'Aveți mai multe încercări sau mai mult timp pentru „{title}”.',
  'notice.CERTIFICATE': 'Certificatul dumneavoastră pentru „{title}” este gata.',
  'notice.APPROVAL_WANTED': 'Cineva s-a înregistrat și așteaptă aprobarea dumneavoastră.',
  'notice.GRADING_WANTED': 'Răspunsuri la „{title}” așteaptă să fie evaluate manual.',
  'notice.TRANSFER_COMPLETED': 'Transferul de date s-a încheiat. {target} are acum: {titles}',
  'notice.TRANSFER_FAILED': 'Transferul de date în {target} a eșuat: {titles}. {reason}',
  'notice.COURSE_RECEIVED': 'Transferul de date s-a încheiat. Nou aici: {titles}',
  'notice.TEST_RECEIVED': 'Transferul de date s-a încheiat. Nou aici: {titles}',
};
