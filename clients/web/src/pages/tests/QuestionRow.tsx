import { ActionIcon, Menu, Text } from '@mantine/core';
import { IconArrowsSort, IconCopy, IconDots, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'react-router';
import { notify } from '../../components/notify.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { questionsTexts } from '../../i18n/questions/area.ts';
import { shellTexts } from '../../i18n/shell/area.ts';
import { testsTexts } from '../../i18n/tests/area.ts';
import { useText } from '../../i18n/useText.ts';
import { DeleteQuestion } from './DeleteQuestion.tsx';
import { MoveQuestion } from './MoveQuestion.tsx';
import { KindIcon } from './question/KindIcon.tsx';
import { excerpt } from './question/plainHtml.ts';
import { duplicateQuestionDocument } from './question/questionDocuments.ts';
import classes from './tests.module.css';
import type { ListedQuestion } from './useQuestionPage.ts';
import { useTestPaths } from './useTestPaths.ts';

export interface QuestionRowProps {
  testId: string;
  question: ListedQuestion;
  name: string;
  total: number;
  handle: ReactNode;
  moveTo: (questionId: string, position: number) => Promise<boolean>;
}

/** A question in the list: kind, text, points; what can be done with it. */
export function QuestionRow(props: QuestionRowProps) {
  const { testId, question, handle } = props;
  const t = useText(questionsTexts);
  const paths = useTestPaths();
  const { search } = useLocation();
  const text = excerpt(question.stem.html);
  return (
    <div className={classes.question}>
      {handle}
      <span className={classes.place}>{question.position}</span>
      <KindIcon kind={question.kind} label={t(`kind${question.kind}`)} />
      <Link to={paths.question(testId, question.id) + search} className={classes.questionText}>
        {question.title && <b>{question.title}</b>}
        <span>{text || t('noText')}</span>
      </Link>
      <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {t('pointsCount', { count: question.points })}
      </Text>
      <RowMenu {...props} />
    </div>
  );
}

function RowMenu({ testId, question, name, total, moveTo }: QuestionRowProps) {
  const t = useText(testsTexts);
  const ofQuestion = useText(questionsTexts);
  const shell = useText(shellTexts);
  const [open, setOpen] = useState<'move' | 'delete' | null>(null);
  const duplicating = useMutationForm(duplicateQuestionDocument);
  const duplicate = async () => {
    const done = await duplicating.send({ input: { testId, questionId: question.id } });
    notify(ofQuestion(done ? 'questionDuplicated' : 'questionDuplicateFailed'), { isBad: !done });
  };
  const sign = (Icon: typeof IconCopy) => <Icon size={18} aria-hidden="true" />;
  const close = () => setOpen(null);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={32} aria-label={t('moreFor', { title: name })}>
            <IconDots size={18} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={sign(IconCopy)} disabled={duplicating.isBusy} onClick={() => void duplicate()}>
            {t('duplicate')}
          </Menu.Item>
          <Menu.Item leftSection={sign(IconArrowsSort)} onClick={() => setOpen('move')}>
            {ofQuestion('moveTo')}
          </Menu.Item>
          <Menu.Item color="red" leftSection={sign(IconTrash)} onClick={() => setOpen('delete')}>
            {shell('remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <MoveQuestion
        name={name}
        position={question.position}
        total={total}
        isOpen={open === 'move'}
        onClose={close}
        onMove={(position) => moveTo(question.id, position)}
      />
      <DeleteQuestion testId={testId} questionId={question.id} name={name} isOpen={open === 'delete'} onClose={close} />
    </>
  );
}
