import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const cs: MessagesOf<typeof en> = {
  copyButton: 'Kopírovat do externího portálu',
  copyTitle: 'Kopírování do externích portálů',
  notPublished: 'Nejdřív zveřejněte',
  notPublishedHint: 'Kopírovat lze jen zveřejněnou verzi. Zveřejněte ji a pak se vraťte k tomuto tlačítku.',
  which: 'Do kterých portálů?',
  portalsFound: 'Nalezené portály',
  selectFound: {
    one: 'Vybrat nalezený portál',
    few: 'Vybrat všechny nalezené ({count})',
    many: 'Vybrat všechny nalezené ({count})',
    other: 'Vybrat všechny nalezené ({count})',
  },
  tooMany: 'Jedna objednávka jde nejvýše do 100 portálů. Vybráno je prvních 100.',
  selectNone: 'Zrušit výběr',
  selected: {
    one: 'Vybrán {count} portál',
    few: 'Vybrány {count} portály',
    many: 'Vybráno {count} portálu',
    other: 'Vybráno {count} portálů',
  },
  noPortals: 'Zatím tu není žádný externí portál',
  noPortalsHint: 'Nejdřív ho založte. Pak do něj můžete kopírovat obsah.',
  toPortals: 'Na externí portály',
  nobodyFound: 'Neodpovídá žádný portál.',
  toPreview: 'Dál: co se zkopíruje',
  toChoice: 'Zpět k portálům',
  order: {
    one: 'Kopírovat do {count} portálu',
    few: 'Kopírovat do {count} portálů',
    many: 'Kopírovat do {count} portálu',
    other: 'Kopírovat do {count} portálů',
  },
  copyAnew: 'Kde už kopie je, vytvořit novou',
  copyAnewHint: 'Stávající kopie zůstane, jak je, i s výsledky.',
  ordered: 'Kopíruje se. Okno můžete zavřít: dáme vám vědět, až bude hotovo, ať jste na kterékoli stránce.',
  showAll: 'Všechny přenosy',
  openTransfer: 'Otevřít',
  deletedPortal: 'Smazaný portál',
  progressOf: 'Průběh: {portal}',
};
