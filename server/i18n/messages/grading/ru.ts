import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ru: Record<keyof typeof en, Message> = {
  'event.attempt.graded': 'Попытка оценена',
  'event.attempt.released': 'Результат попытки опубликован',
  'event.attempt.regraded': 'Результат попытки изменился',
  'event.regrade.completed': 'Попытки прохождения теста оценены заново',
  'grading.ATTEMPT_NOT_SUBMITTED': 'Эта попытка ещё не завершена. Её можно оценить после сдачи.',
  'grading.GRADE_CHANGED':
    'Тем временем этот ответ оценил кто-то другой. Посмотрите на него ещё раз, прежде чем менять оценку.',
  'grading.NOTHING_TO_REGRADE':
    'Новейшая опубликованная версия не исправляет ни один из этих вопросов. Сначала исправьте вопрос и опубликуйте тест или аннулируйте вопрос.',
  'grading.testOrAttempts': 'Укажите либо тест, либо попытки.',
  'grading.review.NOT_SUBMITTED': 'Вы увидите результат, когда сдадите попытку.',
  'grading.review.NOT_GRADED': 'Попытка сдана. Некоторые ответы ещё оцениваются.',
  'grading.review.NOT_RELEASED': 'Попытка сдана. Результаты ещё не опубликованы.',
  'grading.review.TEST_NOT_CLOSED': 'Вы увидите результат после закрытия теста.',
  'grading.review.NOT_SHOWN': 'Попытка сдана. Результаты этого теста не показываются.',
};
