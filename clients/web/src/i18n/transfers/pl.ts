import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const pl: MessagesOf<typeof en> = {
  copyButton: 'Kopiuj do portalu zewnętrznego',
  copyTitle: 'Kopiowanie do portali zewnętrznych',
  notPublished: 'Najpierw opublikuj',
  notPublishedHint: 'Skopiować można tylko opublikowaną wersję. Opublikuj ją i wróć do tego przycisku.',
  which: 'Do których portali?',
  portalsFound: 'Znalezione portale',
  selectFound: {
    one: 'Zaznacz znaleziony portal',
    few: 'Zaznacz wszystkie znalezione ({count})',
    many: 'Zaznacz wszystkie znalezione ({count})',
    other: 'Zaznacz wszystkie znalezione ({count})',
  },
  tooMany: 'Jedno zlecenie obejmuje najwyżej 100 portali. Zaznaczono pierwszych 100.',
  selectNone: 'Odznacz wszystkie',
  selected: {
    one: 'Zaznaczono {count} portal',
    few: 'Zaznaczono {count} portale',
    many: 'Zaznaczono {count} portali',
    other: 'Zaznaczono {count} portalu',
  },
  noPortals: 'Nie ma jeszcze portalu zewnętrznego',
  noPortalsHint: 'Najpierw go utwórz. Potem skopiujesz do niego treści.',
  toPortals: 'Do portali zewnętrznych',
  nobodyFound: 'Żaden portal nie pasuje.',
  toPreview: 'Dalej: co zostanie skopiowane',
  toChoice: 'Wróć do portali',
  order: {
    one: 'Kopiuj do {count} portalu',
    few: 'Kopiuj do {count} portali',
    many: 'Kopiuj do {count} portali',
    other: 'Kopiuj do {count} portalu',
  },
  copyAnew: 'Utwórz nową kopię tam, gdzie już jest',
  copyAnewHint: 'Istniejąca kopia zostaje bez zmian, razem z wynikami.',
  ordered: 'Kopiowanie trwa. Możesz zamknąć to okno: powiadomimy cię o zakończeniu na każdej stronie.',
  showAll: 'Wszystkie przeniesienia',
  openTransfer: 'Otwórz',
  deletedPortal: 'Usunięty portal',
  progressOf: 'Postęp: {portal}',
};
