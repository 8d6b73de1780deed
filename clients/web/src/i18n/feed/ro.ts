import type { MessagesOf } from '../area.ts';
import type { en } from './en.ts';

export const ro: MessagesOf<typeof en> = {
  title: 'Ce s-a întâmplat',
  lead: 'Tot ce s-a întâmplat în acest portal, cele mai noi primele. Noutățile apar de la sine.',
  show: 'Arată doar',
  learning: 'Învățare',
  grading: 'Evaluare',
  awards: 'Certificate și competențe',
  people: 'Oameni',
  joining: 'Înscriere',
  content: 'Conținut',
  transfers: 'Transferuri',
  portal: 'Portal',
  fresh: { one: '{count} eveniment nou', few: '{count} evenimente noi', other: '{count} de evenimente noi' },
  by: 'de {name}',
  older: 'Arată mai vechi',
  begins: 'Aici a început totul.',
  none: 'Încă nu s-a întâmplat nimic',
  noneOfTopics: 'Nimic de acest fel nu s-a întâmplat',
  noneHint: 'Lăsați pagina deschisă: ce se întâmplă apare aici imediat.',
};
