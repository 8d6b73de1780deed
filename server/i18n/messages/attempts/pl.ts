import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const pl: Record<keyof typeof en, Message> = {
  'event.attempt.started': 'Rozpoczęto podejście do testu',
  'event.attempt.submitted': 'Oddano podejście do testu',
  'event.allowance.changed': 'Zmieniono liczbę podejść lub czas w teście',
  'event.test.settings_changed': 'Zmieniono ustawienia testu',
  'attempts.confirmFirst': 'Najpierw przeczytaj opis i zasady testu i to potwierdź.',
  'attempts.usedUp': {
    one: 'Jedyne podejście do tego testu zostało wykorzystane. Moderator może przyznać kolejne.',
    few: 'Wszystkie {count} podejścia do tego testu zostały wykorzystane. Moderator może przyznać kolejne.',
    many: 'Wykorzystano wszystkie {count} podejść do tego testu. Moderator może przyznać kolejne.',
    other: 'Wszystkie {count} podejścia do tego testu zostały wykorzystane. Moderator może przyznać kolejne.',
  },
  'attempts.obstacle.NOT_YET_OPEN': 'Test nie jest jeszcze otwarty.',
  'attempts.obstacle.CLOSED': 'Test jest już zamknięty.',
  'attempts.obstacle.ITEM_CLOSED':
    'W Twoim kursie ten test nie jest jeszcze otwarty. Najpierw ukończ to, co jest przed nim.',
  'attempts.obstacle.ATTEMPTS_USED_UP': 'Nie zostało żadne podejście. Moderator może przyznać kolejne.',
  'attempts.over': 'To podejście jest zakończone: zostało oddane albo upłynął czas. Niczego więcej nie można zapisać.',
  'attempts.conflict':
    'Na to pytanie odpowiedziano tymczasem gdzie indziej, być może w innej karcie. Porównaj obie odpowiedzi i zostaw jedną.',
  'attempts.wrongKind':
    'To nie jest odpowiedź na pytanie tego rodzaju. Podaj dokładnie jedno pole, właściwe dla tego rodzaju.',
  'attempts.unknownOption': 'To pytanie nie ma takiej opcji. Wczytaj arkusz ponownie.',
  'attempts.repeatedOption': 'Każdą opcję można podać tylko raz.',
  'attempts.incompleteOrder': 'Uporządkuj wszystkie elementy; żadnego nie można pominąć.',
  'attempts.tooLong': 'Ta odpowiedź jest za długa: zapisujemy najwyżej {bytes} bajtów.',
  'attempts.repeatedQuestion': 'W jednym wywołaniu na każde pytanie można odpowiedzieć tylko raz.',
  'attempts.closesBeforeOpening': 'Test musi zamykać się po otwarciu.',
};
