import type { Message } from '../../translate.ts';
import type { en } from './en.ts';

export const cs: Record<keyof typeof en, Message> = {
  'event.attempt.graded': 'Pokus byl ohodnocen',
  'event.attempt.released': 'Výsledek pokusu byl zveřejněn',
  'event.attempt.regraded': 'Výsledek pokusu se změnil',
  'event.regrade.completed': 'Pokusy testu byly ohodnoceny znovu',
  'grading.ATTEMPT_NOT_SUBMITTED': 'Tento pokus ještě probíhá. Hodnotit ho lze po odevzdání.',
  'grading.GRADE_CHANGED':
    'Tuto odpověď mezitím ohodnotil někdo jiný. Než hodnocení změníte, podívejte se na ni znovu.',
  'grading.NOTHING_TO_REGRADE':
    'Nejnovější zveřejněná verze žádnou z těchto otázek neopravuje. Nejprve otázku opravte a test zveřejněte, nebo otázku zrušte.',
  'grading.testOrAttempts': 'Uveďte buď test, nebo pokusy.',
  'grading.review.NOT_SUBMITTED': 'Výsledek uvidíte po odevzdání pokusu.',
  'grading.review.NOT_GRADED': 'Váš pokus byl odevzdán. Některé odpovědi se ještě hodnotí.',
  'grading.review.NOT_RELEASED': 'Váš pokus byl odevzdán. Výsledky ještě nebyly zveřejněny.',
  'grading.review.TEST_NOT_CLOSED': 'Výsledek uvidíte po uzavření testu.',
  'grading.review.NOT_SHOWN': 'Váš pokus byl odevzdán. Výsledky tohoto testu se neukazují.',
};
