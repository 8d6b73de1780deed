import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const de: Record<keyof typeof en, Message> = {
  'event.attempt.graded': 'Ein Versuch wurde bewertet',
  'event.attempt.released': 'Das Ergebnis eines Versuchs wurde freigegeben',
  'event.attempt.regraded': 'Das Ergebnis eines Versuchs hat sich geändert',
  'event.regrade.completed': 'Die Versuche eines Tests wurden neu bewertet',
  'grading.ATTEMPT_NOT_SUBMITTED': 'Dieser Versuch läuft noch. Er kann bewertet werden, sobald er abgegeben ist.',
  'grading.GRADE_CHANGED':
    'Jemand anderes hat diese Antwort inzwischen bewertet. Sehen Sie sie sich noch einmal an, bevor Sie etwas ändern.',
  'grading.NOTHING_TO_REGRADE':
    'Die neueste veröffentlichte Fassung berichtigt keine dieser Fragen. Berichtigen Sie die Frage und veröffentlichen Sie den Test, oder streichen Sie die Frage.',
  'grading.testOrAttempts': 'Geben Sie entweder den Test oder Versuche an.',
  'grading.review.NOT_SUBMITTED': 'Sie sehen das Ergebnis, wenn Sie den Versuch abgegeben haben.',
  'grading.review.NOT_GRADED': 'Ihr Versuch ist abgegeben. Einige Antworten werden noch bewertet.',
  'grading.review.NOT_RELEASED': 'Ihr Versuch ist abgegeben. Die Ergebnisse sind noch nicht freigegeben.',
  'grading.review.TEST_NOT_CLOSED': 'Sie sehen das Ergebnis, wenn der Test geschlossen ist.',
  'grading.review.NOT_SHOWN': 'Ihr Versuch ist abgegeben. Die Ergebnisse dieses Tests werden nicht gezeigt.',
};
