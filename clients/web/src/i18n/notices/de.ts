import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const de: MessagesOf<typeof en> = {
  bell: { one: 'Mitteilungen: {count} ungelesen', other: 'Mitteilungen: {count} ungelesen' },
  title: 'Mitteilungen',
  close: 'Mitteilungen schließen',
  none: 'Noch keine Mitteilungen',
  markRead: 'Alle als gelesen markieren',
  lead: 'Was Ihnen in diesem Portal mitgeteilt wurde. Das Neueste steht oben.',
  titleCount: 'Mitteilungen ({count})',
  unread: 'Neu',
  unreadOnly: 'Nur ungelesene',
  allRead: 'Alles gelesen',
  markOne: 'Als gelesen markieren: {message}',
  older: 'Ältere zeigen',
  today: 'Heute',
  yesterday: 'Gestern',
  open: 'Öffnen',
  openFailed: 'Grund ansehen und erneut versuchen',
  toPage: 'Alle Mitteilungen dieses Portals',
};
