import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const ro: MessagesOf<typeof en> = {
  bell: {
    one: 'Notificări: {count} necitită',
    few: 'Notificări: {count} necitite',
    other: 'Notificări: {count} necitite',
  },
  title: 'Notificări',
  close: 'Închide notificările',
  none: 'Încă nu există notificări',
  markRead: 'Marchează toate ca citite',
};
