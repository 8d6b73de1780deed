import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const de: Record<keyof typeof en, Message> = {
  'event.enrollment.created': 'Jemand wurde in einen Kurs eingeschrieben',
  'event.enrollment.started': 'Jemand hat einen Kurs begonnen',
  'event.enrollment.completed': 'Jemand hat einen Kurs abgeschlossen',
  'event.enrollment.ended': 'Eine Einschreibung in einen Kurs wurde beendet',
  'enrollment.readSeconds': 'Eine Mindestzeit braucht 1 bis {most} Sekunden; die anderen Regeln haben keine.',
};
