import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const ru: MessagesOf<typeof en> = {
  title: 'Обзор',
  lead: 'Что есть в этом портале.',
  members: 'Люди',
  courses: 'Курсы',
  tests: 'Тесты',
  registrationLink: 'Ссылка для регистрации',
  registrationHint: 'Кто откроет её, сможет зарегистрироваться в этом портале.',
  signInAddress: 'Адрес для входа',
};
