import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ro: Record<keyof typeof en, Message> = {
  'event.enrollment.created': 'Cineva a fost înscris la un curs',
};
