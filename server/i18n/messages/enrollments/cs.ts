import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const cs: Record<keyof typeof en, Message> = {
  'event.enrollment.created': 'Někdo byl zapsán do kurzu',
  'event.enrollment.started': 'Někdo zahájil kurz',
  'event.enrollment.completed': 'Někdo dokončil kurz',
  'event.enrollment.ended': 'Něčí zápis do kurzu byl ukončen',
  'enrollment.readSeconds': 'Minimální doba vyžaduje 1 až {most} sekund; u ostatních pravidel se sekundy neuvádějí.',
};
