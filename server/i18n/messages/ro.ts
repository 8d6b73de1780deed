import type { Messages } from '../translate.ts';
import { en } from './en.ts';

export const ro: Messages = {
  ...en,
  'transfer.oneOf': 'Indicați fie transferId, fie orderId.',
  'transfer.message.PENDING': 'Își așteaptă rândul.',
  'transfer.message.RUNNING': 'Se copiază: {done} din {total} pași efectuați.',
  'transfer.message.COMPLETED': 'Transferul de date s-a încheiat',
  'transfer.message.CANCELLED': 'Transferul a fost oprit; în portal nu este nimic din el.',
  'listen.after':
    'Jurnalul acestui portal se termină la {last}. Dați un număr de la 0 la {last} sau niciunul, pentru a începe acum.',
  'listen.tooMany': 'Pe o conexiune sunt permise cel mult {most} abonări.',
  'listen.onlySubscriptions':
    'Pe această conexiune merg numai abonări. Trimiteți interogările și mutațiile prin HTTP POST.',
  'event.portal.created': 'Portalul {name} a fost deschis',
  'event.portal.password_replaced': 'A fost creată o parolă nouă pentru moderatorul portalului {name}',
  'event.membership.created': 'Cineva a devenit membru',
  'event.membership.accepted': 'Cineva a acceptat calitatea de membru',
  'event.membership.declined': 'Cineva a refuzat calitatea de membru',
  'event.content.created': '„{title}” a fost creat',
  'event.content.published': '„{title}” a fost publicat',
  'event.content.deleted': '„{title}” a fost șters',
  'event.competency.created': 'Competența „{title}” a fost adăugată',
  'event.competency.changed': 'Competența „{title}” a fost modificată',
  'event.competency.deleted': 'Competența „{title}” a fost ștearsă',
  'event.transfer.started': 'Transferul de date a început',
  'event.transfer.completed': 'Transferul de date s-a încheiat',
  'event.transfer.failed': 'Transferul de date a eșuat',
  'event.transfer.cancelled': 'Transferul de date a fost anulat',
  'event.transfer.retried': 'Transferul de date a început din nou',
  'event.transfer.received': 'Transferul de date s-a încheiat',
  'event.other': 'S-a întâmplat ceva în portal',
};
