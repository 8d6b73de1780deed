import { useState } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import type { QuestionKind } from '../../../generated/graphql.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { notify } from '../../components/notify.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { questionsTexts } from '../../i18n/questions/area.ts';
import { useText } from '../../i18n/useText.ts';
import { AddQuestionMenu } from './AddQuestionMenu.tsx';
import { QuestionRail } from './QuestionRail.tsx';
import { QuestionEditor } from './question/QuestionEditor.tsx';
import { questionKinds } from './question/QuestionForm.ts';
import { questionDocument } from './question/questionDocuments.ts';
import type { Saved } from './question/useSaveQuestion.ts';
import { TestFrame } from './TestFrame.tsx';
import classes from './tests.module.css';
import { useTestPaths } from './useTestPaths.ts';

/** One question of a test, open for editing; the others stand beside it where there is room. */
export function QuestionPage() {
  const { testId = '', questionId = '' } = useParams();
  const [params] = useSearchParams();
  const kind = questionKinds.find((each) => each === params.get('kind')) ?? 'SINGLE_CHOICE';
  return (
    <TestFrame tab="questions">
      {() => (
        <div className={classes.columns}>
          <QuestionRail testId={testId} questionId={questionId} />
          {questionId === 'new' ? (
            <New key={kind} testId={testId} kind={kind} />
          ) : (
            <Stored key={questionId} testId={testId} questionId={questionId} />
          )}
        </div>
      )}
    </TestFrame>
  );
}

function New({ testId, kind }: { testId: string; kind: QuestionKind }) {
  const navigate = useNavigate();
  const paths = useTestPaths();
  const opened = (saved: Saved) => {
    // On the way to another page what was taken out would be lost.
    for (const note of saved.notes) notify(note, { isBad: true });
    void navigate(paths.question(testId, saved.id), { replace: true, state: { isSaved: true } });
  };
  const close = () => void navigate(paths.test(testId));
  return <QuestionEditor testId={testId} kind={kind} question={null} onSaved={opened} onClose={close} />;
}

function Stored({ testId, questionId }: { testId: string; questionId: string }) {
  const t = useText(questionsTexts);
  const paths = useTestPaths();
  const navigate = useNavigate();
  const { search, state } = useLocation();
  // Editing begins from what is stored now, not from what was read a while ago.
  const [result, ask] = useQuery({
    query: questionDocument,
    variables: { testId, questionId },
    requestPolicy: 'network-only',
  });
  const found = result.data?.test.newest.question;
  // What somebody else deleted meanwhile stays open: what was written is not lost.
  const [opened, setOpened] = useState(found);
  if (!opened && found && !result.fetching) setOpened(found);
  const question = found ?? opened;
  const isWaiting = result.fetching && !opened;
  const shown = opened ? { ...result, data: opened } : { ...result, data: isWaiting ? undefined : result.data };
  return (
    <Loaded<object> result={shown} retry={ask}>
      {() =>
        question ? (
          <QuestionEditor
            testId={testId}
            kind={question.kind}
            question={question}
            isSaved={Boolean((state as { isSaved?: boolean } | null)?.isSaved)}
            onSaved={(saved) => saved.id !== questionId && void navigate(paths.question(testId, saved.id))}
            onClose={() => void navigate(paths.test(testId) + search)}
            actions={<AddQuestionMenu testId={testId} />}
          />
        ) : (
          <EmptyState picture="lost" title={t('questionGone')} hint={t('questionGoneHint')} />
        )
      }
    </Loaded>
  );
}
