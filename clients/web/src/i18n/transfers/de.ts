import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const de: MessagesOf<typeof en> = {
  copyButton: 'In externes Portal kopieren',
  copyTitle: 'In externe Portale kopieren',
  notPublished: 'Zuerst veröffentlichen',
  notPublishedHint:
    'Kopiert wird nur eine veröffentlichte Fassung. Veröffentlichen Sie sie und kommen Sie dann hierher zurück.',
  which: 'In welche Portale?',
  portalsFound: 'Gefundene Portale',
  selectFound: { one: 'Das gefundene Portal auswählen', other: 'Alle {count} gefundenen auswählen' },
  tooMany: 'Ein Auftrag geht an höchstens 100 Portale. Die ersten 100 sind ausgewählt.',
  selectNone: 'Auswahl aufheben',
  selected: { one: '{count} Portal ausgewählt', other: '{count} Portale ausgewählt' },
  noPortals: 'Es gibt noch kein externes Portal',
  noPortalsHint: 'Legen Sie zuerst eines an. Dann können Sie Inhalte hineinkopieren.',
  toPortals: 'Zu den externen Portalen',
  nobodyFound: 'Kein Portal passt.',
  toPreview: 'Weiter: was kopiert wird',
  toChoice: 'Zurück zu den Portalen',
  order: { one: 'In {count} Portal kopieren', other: 'In {count} Portale kopieren' },
  copyAnew: 'Wo es schon eine Kopie gibt, eine neue anlegen',
  copyAnewHint: 'Die vorhandene Kopie bleibt, wie sie ist, samt ihren Ergebnissen.',
  ordered: 'Es wird kopiert. Sie können dieses Fenster schließen: Wir melden uns, wenn alles da ist, auf jeder Seite.',
  showAll: 'Alle Übertragungen',
  openTransfer: 'Öffnen',
  deletedPortal: 'Gelöschtes Portal',
  progressOf: 'Fortschritt: {portal}',
};
