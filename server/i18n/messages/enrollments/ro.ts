import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ro: Record<keyof typeof en, Message> = {
  'event.enrollment.created': 'Cineva a fost înscris la un curs',
  'event.enrollment.started': 'Cineva a început un curs',
  'event.enrollment.completed': 'Cineva a finalizat un curs',
  'event.enrollment.ended': 'Înscrierea cuiva la un curs a fost încheiată',
  'enrollment.readSeconds': 'Un timp minim necesită între 1 și {most} de secunde; celelalte reguli nu au secunde.',
};
