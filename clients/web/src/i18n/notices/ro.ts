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
  lead: 'Ce ai fost anunțat în acest portal. Cele mai noi sunt primele.',
  titleCount: 'Notificări ({count})',
  unread: 'Nou',
  unreadOnly: 'Doar necitite',
  allRead: 'Ai citit tot',
  markOne: 'Marchează ca citit: {message}',
  older: 'Arată mai vechi',
  today: 'Astăzi',
  yesterday: 'Ieri',
  open: 'Deschide',
  openFailed: 'Vezi motivul și încearcă din nou',
  toPage: 'Toate notificările acestui portal',
};
