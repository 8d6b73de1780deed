import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const ro: Record<keyof typeof en, Message> = {
  'event.attempt.graded': 'O încercare a fost evaluată',
  'event.attempt.released': 'Rezultatul unei încercări a fost publicat',
  'event.attempt.regraded': 'Rezultatul unei încercări s-a schimbat',
  'event.regrade.completed': 'Încercările la un test au fost reevaluate',
  'grading.ATTEMPT_NOT_SUBMITTED': 'Această încercare este încă în curs. Poate fi evaluată după ce este predată.',
  'grading.GRADE_CHANGED':
    'Între timp, altcineva a evaluat acest răspuns. Priviți-l din nou înainte de a schimba nota.',
  'grading.NOTHING_TO_REGRADE':
    'Cea mai nouă versiune publicată nu corectează niciuna dintre aceste întrebări. Corectați întâi întrebarea și publicați testul sau anulați întrebarea.',
  'grading.testOrAttempts': 'Indicați fie testul, fie încercările.',
  'grading.review.NOT_SUBMITTED': 'Veți vedea rezultatul după ce predați încercarea.',
  'grading.review.NOT_GRADED': 'Încercarea a fost predată. Unele răspunsuri sunt încă în curs de evaluare.',
  'grading.review.NOT_RELEASED': 'Încercarea a fost predată. Rezultatele nu au fost încă publicate.',
  'grading.review.TEST_NOT_CLOSED': 'Veți vedea rezultatul după închiderea testului.',
  'grading.review.NOT_SHOWN': 'Încercarea a fost predată. Rezultatele acestui test nu sunt afișate.',
};
