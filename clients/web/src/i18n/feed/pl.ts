import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const pl: MessagesOf<typeof en> = {
  title: 'Co się działo',
  lead: 'Wszystko, co wydarzyło się w tym portalu, od najnowszych. Nowe wpisy pojawiają się same.',
  show: 'Pokaż tylko',
  learning: 'Nauka',
  grading: 'Ocenianie',
  awards: 'Certyfikaty i kompetencje',
  people: 'Ludzie',
  joining: 'Dołączanie',
  content: 'Treści',
  transfers: 'Przeniesienia',
  portal: 'Portal',
  fresh: {
    one: '{count} nowe zdarzenie',
    few: '{count} nowe zdarzenia',
    many: '{count} nowych zdarzeń',
    other: '{count} nowego zdarzenia',
  },
  by: 'kto: {name}',
  older: 'Pokaż starsze',
  begins: 'Tu wszystko się zaczęło.',
  none: 'Jeszcze nic się nie działo',
  noneOfTopics: 'Nic takiego się nie działo',
  noneHint: 'Zostaw stronę otwartą: nowe zdarzenia pojawią się tu od razu.',
};
