import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const pl: Record<keyof typeof en, Message> = {
  'event.enrollment.created': 'Zapisano kogoś na kurs',
  'event.enrollment.started': 'Ktoś rozpoczął kurs',
  'event.enrollment.completed': 'Ktoś ukończył kurs',
  'event.enrollment.ended': 'Zakończono czyjś udział w kursie',
  'enrollment.readSeconds': 'Minimalny czas wymaga od 1 do {most} sekund; przy innych zasadach nie podaje się sekund.',
};
