import { Link, useLocation } from 'react-router';
import { questionsTexts } from '../../i18n/questions/area.ts';
import { testsTexts } from '../../i18n/tests/area.ts';
import { useText } from '../../i18n/useText.ts';
import { KindIcon } from './question/KindIcon.tsx';
import { excerpt } from './question/plainHtml.ts';
import classes from './tests.module.css';
import { useQuestionPage } from './useQuestionPage.ts';
import { useTestPaths } from './useTestPaths.ts';

/** The other questions beside the open one; on a narrow screen the list is a page of its own. */
export function QuestionRail({ testId, questionId }: { testId: string; questionId: string }) {
  const t = useText(testsTexts);
  const ofQuestion = useText(questionsTexts);
  const paths = useTestPaths();
  const { search } = useLocation();
  const { result } = useQuestionPage(testId);
  const questions = result.data?.test.newest.questions.nodes ?? [];
  if (questions.length === 0) return null;
  const kept = new URLSearchParams(search);
  kept.delete('kind');
  const tail = kept.size > 0 ? `?${kept}` : '';
  return (
    <nav className={classes.rail} aria-label={t('tabquestions')}>
      <ol>
        {questions.map(({ id, kind, position, title, stem }) => (
          <li key={id}>
            <Link
              to={paths.question(testId, id) + tail}
              className={classes.railLink}
              aria-current={id === questionId ? 'page' : undefined}
            >
              <span className={classes.place}>{position}</span>
              <KindIcon kind={kind} />
              <span>{title || excerpt(stem.html) || ofQuestion('noText')}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
