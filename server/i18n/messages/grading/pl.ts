import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const pl: Record<keyof typeof en, Message> = {
  'event.attempt.graded': 'Oceniono podejście',
  'event.attempt.released': 'Udostępniono wynik podejścia',
  'event.attempt.regraded': 'Zmienił się wynik podejścia',
  'event.regrade.completed': 'Ponownie oceniono podejścia do testu',
  'grading.ATTEMPT_NOT_SUBMITTED': 'To podejście jeszcze trwa. Można je ocenić po oddaniu.',
  'grading.GRADE_CHANGED': 'W międzyczasie ktoś inny ocenił tę odpowiedź. Zanim zmienisz ocenę, obejrzyj ją ponownie.',
  'grading.NOTHING_TO_REGRADE':
    'Najnowsza opublikowana wersja nie poprawia żadnego z tych pytań. Najpierw popraw pytanie i opublikuj test albo unieważnij pytanie.',
  'grading.testOrAttempts': 'Podaj albo test, albo podejścia.',
  'grading.review.NOT_SUBMITTED': 'Wynik zobaczysz po oddaniu podejścia.',
  'grading.review.NOT_GRADED': 'Podejście zostało oddane. Niektóre odpowiedzi są jeszcze oceniane.',
  'grading.review.NOT_RELEASED': 'Podejście zostało oddane. Wyniki nie zostały jeszcze udostępnione.',
  'grading.review.TEST_NOT_CLOSED': 'Wynik zobaczysz po zamknięciu testu.',
  'grading.review.NOT_SHOWN': 'Podejście zostało oddane. Wyniki tego testu nie są pokazywane.',
};
