import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const de: MessagesOf<typeof en> = {
  bell: { one: 'Mitteilungen: {count} ungelesen', other: 'Mitteilungen: {count} ungelesen' },
  title: 'Mitteilungen',
  close: 'Mitteilungen schließen',
  none: 'Noch keine Mitteilungen',
  markRead: 'Alle als gelesen markieren',
};
