import { Alert, Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { GiftPartFragment, GiftTakenFragment } from '../../../../generated/graphql.ts';
import { questionsTexts } from '../../../i18n/questions/area.ts';
import { testsTexts } from '../../../i18n/tests/area.ts';
import { useText } from '../../../i18n/useText.ts';
import { KindIcon } from '../question/KindIcon.tsx';
import { QuestionView } from '../question/QuestionView.tsx';
import classes from '../tests.module.css';
import { useTestPaths } from '../useTestPaths.ts';
import report from './GiftReport.module.css';
import type { GiftReportData } from './useGiftImport.ts';

export interface GiftReportProps {
  report: GiftReportData;
  /** Shows a line of the text, where it is still there. */
  onLine?: (line: number) => void;
  onMore: () => void;
  isBusy: boolean;
}

/** What becomes of each part of a GIFT text: what cannot be taken first, then what lost something, then the rest. */
export function GiftReport({ report, onLine, onMore, isBusy }: GiftReportProps) {
  const t = useText(testsTexts);
  const { counts, refused, others, isDone } = report;
  const taken = others.filter(({ outcome }) => outcome === 'TAKEN');
  const doubtful = taken.filter(({ notices }) => notices.length > 0);
  const good = taken.filter(({ notices }) => notices.length === 0);
  const notes = others.filter(({ outcome }) => outcome === 'NOTE');
  const isMore = taken.length + notes.length < counts.taken + counts.noted;
  const parts = (title: string, list: readonly ReportedPart[]) =>
    list.length > 0 && (
      <section aria-label={title}>
        <Title order={3} size="h4" mb="xs">
          {title}
        </Title>
        {list.map((part) => (
          <Part key={part.index} part={part} testId={report.testId} onLine={onLine} />
        ))}
      </section>
    );
  return (
    <Stack gap="md">
      {parts(t('partsRefused', { count: counts.refused }), refused)}
      {parts(t('partsDoubtful', { count: doubtful.length }), doubtful)}
      {parts(t(isDone ? 'partsImported' : 'partsGood', { count: good.length }), good)}
      {parts(t('partsNoted', { count: notes.length }), notes)}
      {isMore && (
        <Button variant="default" loading={isBusy} onClick={onMore}>
          {t('showMore')}
        </Button>
      )}
    </Stack>
  );
}

type ReportedPart = GiftPartFragment & Partial<GiftTakenFragment>;
type PartProps = { part: ReportedPart; testId: string | null; onLine?: (line: number) => void };

function Part({ part, testId, onLine }: PartProps) {
  const t = useText(testsTexts);
  const ofQuestion = useText(questionsTexts);
  const paths = useTestPaths();
  const { line, title, excerpt, outcome, kind, message, notices = [], preview, question } = part;
  return (
    <div className={report.part} data-outcome={outcome} data-doubtful={notices.length > 0 || undefined}>
      <div className={report.partHead}>
        {kind && <KindIcon kind={kind} label={ofQuestion(`kind${kind}`)} />}
        <Text fw={600} className={classes.questionText}>
          {title || excerpt}
        </Text>
        {question && testId && (
          <Anchor component={Link} to={paths.question(testId, question.id)} size="sm">
            {t('toQuestion')}
          </Anchor>
        )}
        {onLine ? (
          <button type="button" className={classes.quiet} onClick={() => onLine(line)}>
            {t('line', { line })}
          </button>
        ) : (
          <Text size="sm" c="dimmed">
            {t('line', { line })}
          </Text>
        )}
      </div>
      {outcome === 'REFUSED' && (
        <>
          {title && (
            <Text size="sm" c="dimmed">
              {excerpt}
            </Text>
          )}
          <Text size="sm" c="var(--bad)">
            {reason(message ?? '')}
          </Text>
        </>
      )}
      {outcome === 'NOTE' && (
        <Text size="sm" c="dimmed">
          {message}
        </Text>
      )}
      {notices.map((notice) => (
        <Alert key={notice.code} color="amber" p="xs" my={6}>
          <Text size="sm">{notice.message}</Text>
        </Alert>
      ))}
      {preview && <QuestionView question={preview} />}
    </div>
  );

  /** The server names fields of the API; people count answers. */
  function reason(told: string): string {
    const [, path, rest = ''] = /^(stem|title|points|feedback|answers[\w.]*): (.*)$/s.exec(told) ?? [];
    if (!path) return told;
    const index = /\.(\d+)(\.|$)/.exec(path)?.[1];
    const place = index
      ? ofQuestion('answerName', { number: Number(index) + 1 })
      : ofQuestion(path === 'stem' ? 'stem' : 'answers');
    return `${place}: ${rest}`;
  }
}
