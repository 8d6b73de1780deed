import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const ru: MessagesOf<typeof en> = {
  title: 'Моё обучение',
  hello: 'Здравствуйте, {name}',
  continue: 'Продолжить: {item}',
  start: 'Начать',
  look: 'Открыть',
  none: 'Курсов пока нет',
  noneHint: 'Как только вас запишут на курс, он появится здесь.',
  done: {
    one: '{done} из {count} шага',
    few: '{done} из {count} шагов',
    many: '{done} из {count} шагов',
    other: '{done} из {count} шага',
  },
  due: 'Срок: {when}',
  overdue: 'Просрочено с {when}',
  completed: 'Пройдено {when}',
  gone: 'Этот курс для вас больше не открыт.',
};
