import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const ru: MessagesOf<typeof en> = {
  title: 'Что произошло',
  lead: 'Всё, что произошло в этом портале, сначала новое. Новое появляется само.',
  show: 'Показать только',
  learning: 'Обучение',
  grading: 'Проверка',
  awards: 'Сертификаты и компетенции',
  people: 'Люди',
  joining: 'Приход новых людей',
  content: 'Материалы',
  transfers: 'Переносы',
  portal: 'Портал',
  fresh: {
    one: '{count} новое событие',
    few: '{count} новых события',
    many: '{count} новых событий',
    other: '{count} нового события',
  },
  by: 'кто: {name}',
  older: 'Показать старше',
  begins: 'С этого всё началось.',
  none: 'Пока ничего не произошло',
  noneOfTopics: 'Такого не происходило',
  noneHint: 'Оставьте страницу открытой: новое сразу появится здесь.',
};
