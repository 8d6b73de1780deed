import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const ro: MessagesOf<typeof en> = {
  copyButton: 'Copiază în portalul extern',
  copyTitle: 'Copiere în portaluri externe',
  notPublished: 'Mai întâi publică',
  notPublishedHint: 'Se poate copia doar o versiune publicată. Public-o, apoi revino la acest buton.',
  which: 'În ce portaluri?',
  portalsFound: 'Portaluri găsite',
  selectFound: {
    one: 'Selectează portalul găsit',
    few: 'Selectează toate cele {count} găsite',
    other: 'Selectează toate cele {count} găsite',
  },
  tooMany: 'O comandă ajunge în cel mult 100 de portaluri. Sunt selectate primele 100.',
  selectNone: 'Deselectează tot',
  selected: {
    one: '{count} portal selectat',
    few: '{count} portaluri selectate',
    other: '{count} de portaluri selectate',
  },
  noPortals: 'Încă nu există niciun portal extern',
  noPortalsHint: 'Deschide mai întâi unul. Apoi poți copia conținut în el.',
  toPortals: 'La portalurile externe',
  nobodyFound: 'Niciun portal nu se potrivește.',
  toPreview: 'Mai departe: ce se va copia',
  toChoice: 'Înapoi la portaluri',
  order: {
    one: 'Copiază în {count} portal',
    few: 'Copiază în {count} portaluri',
    other: 'Copiază în {count} de portaluri',
  },
  copyAnew: 'Fă o copie nouă acolo unde există deja una',
  copyAnewHint: 'Copia existentă rămâne așa cum este, cu rezultatele ei.',
  ordered: 'Se copiază. Poți închide fereastra: te anunțăm când e gata, pe orice pagină ai fi.',
  showAll: 'Toate transferurile',
  openTransfer: 'Deschide',
  deletedPortal: 'Portal șters',
  progressOf: 'Progres: {portal}',
};
