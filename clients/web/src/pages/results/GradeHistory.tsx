import { List, Text, Title } from '@mantine/core';
import type { GradeChangeInListFragment } from '../../../generated/graphql.ts';
import { graphql } from '../../graphql/graphql.ts';
import { resultsTexts } from '../../i18n/results/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';

export const gradeChangeInList = graphql(`
  fragment GradeChangeInList on GradeChange {
    id questionId cause pointsBefore pointsAfter passedBefore passedAfter reason changedAt changedByName
  }
`);

/** What the grades of an attempt were before, newest first. */
export function GradeHistory({ changes }: { changes: readonly GradeChangeInListFragment[] }) {
  const t = useText(resultsTexts);
  return (
    <section>
      <Title order={2} mb="sm">
        {t('history')}
      </Title>
      <List spacing="xs" listStyleType="none">
        {changes.map((change) => (
          <List.Item key={change.id}>
            <Change change={change} />
          </List.Item>
        ))}
      </List>
    </section>
  );
}

function Change({ change }: { change: GradeChangeInListFragment }) {
  const t = useText(resultsTexts);
  const { number, dateTime } = useFormats();
  const { questionId, cause, pointsBefore, pointsAfter, passedBefore, passedAfter, reason, changedAt, changedByName } =
    change;
  const say = (points: number | null | undefined) => (points == null ? '–' : number(points));
  const verdict = (passed: boolean | null | undefined) => (passed == null ? '–' : t(passed ? 'passed' : 'missed'));
  const facts = { before: say(pointsBefore), after: say(pointsAfter) };
  return (
    <>
      <Text>
        {t(questionId ? 'changeOfQuestion' : 'changeOfResult', facts)}
        {passedBefore !== passedAfter && ` · ${verdict(passedBefore)} → ${verdict(passedAfter)}`}
        {` · ${t(`cause${cause}`)}`}
      </Text>
      <Text size="sm" c="dimmed">
        {dateTime(changedAt)}
        {changedByName && ` · ${changedByName}`}
        {reason && ` · ${reason}`}
      </Text>
    </>
  );
}
