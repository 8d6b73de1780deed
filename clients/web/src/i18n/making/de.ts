import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const de: MessagesOf<typeof en> = {
  titleField: 'Titel',
  columnState: 'Stand',
  columnChanged: 'Geändert',
  columnActions: 'Aktionen',
  sortRECENTLY_CHANGED: 'Zuletzt geänderte zuerst',
  sortTITLE: 'Titel, A bis Z',
  sortTITLE_DESC: 'Titel, Z bis A',
  sortOLDEST_CHANGE: 'Am längsten unverändert zuerst',
  notSaved: 'Noch nicht gespeichert',
  savedByButton: 'Änderungen auf dieser Seite speichert der Knopf.',
  discard: 'Änderungen verwerfen',
  conflictTitle: 'Jemand anders hat diesen Text inzwischen geändert',
  conflictHint: 'Ihr Text steht noch im Editor, nichts ist verloren. Vergleichen Sie beide und entscheiden Sie.',
  theirText: 'Den anderen Text zeigen',
  emptyText: 'Der Text wurde geleert.',
  keepMine: 'Mit meinem weitermachen',
  takeTheirs: 'Den anderen nehmen',
  copyLink: 'Direktlink kopieren',
  linkCopied: 'Der Direktlink ist kopiert.',
  deleteTitle: '„{title}“ löschen?',
};
