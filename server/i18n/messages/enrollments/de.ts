import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const de: Record<keyof typeof en, Message> = {
  'event.enrollment.created': 'Jemand wurde in einen Kurs eingeschrieben',
};
