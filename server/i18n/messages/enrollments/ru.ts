import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ru: Record<keyof typeof en, Message> = {
  'event.enrollment.created': 'Кто-то записан на курс',
  'event.enrollment.started': 'Кто-то начал курс',
  'event.enrollment.completed': 'Кто-то прошёл курс',
  'event.enrollment.ended': 'Чья-то запись на курс прекращена',
  'enrollment.readSeconds': 'Для минимального времени нужно от 1 до {most} секунд; другие правила секунд не имеют.',
};
