import { Alert, Anchor, Button, Group, List, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { CopyField } from '../../components/CopyField.tsx';
import { DateTime } from '../../components/DateTime.tsx';
import { FormProblem } from '../../components/FormProblem.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { graphql } from '../../graphql/graphql.ts';
import { useMutationForm } from '../../graphql/useMutationForm.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { testsTexts } from '../../i18n/tests/area.ts';
import { useText } from '../../i18n/useText.ts';
import { CopyToPortalButton } from '../transfers/CopyToPortalButton.tsx';
import { TestFrame, type TestHead } from './TestFrame.tsx';
import { useTestPaths } from './useTestPaths.ts';

const revisionsDocument = graphql(`
  query TestRevisions($id: ID!) {
    test(id: $id) {
      id
      revisions(first: 20) { totalCount nodes { id number note publishedAt } }
    }
  }
`);
const publishDocument = graphql(`
  mutation PublishTest($input: PublishTestInput!) {
    publishTest(input: $input) {
      __typename
      ... on PublishTestSuccess { alreadyPublished revision { id number } }
      ... on Problem { code message }
      ... on NotPublishableProblem { obstacles { itemId code message } }
    }
  }
`);

interface Obstacle {
  itemId: string | null;
  code: string;
  message: string;
}

/** Makes the draft what learners get, and tells what was published before. */
export const PublishPage = () => (
  <TestFrame tab="publish">
    {(test) => (
      <Stack gap="lg" maw="52rem">
        <Publish test={test} />
        {/* Read anew with each publication, also somebody else's. */}
        <Revisions key={test.published?.id} testId={test.id} />
      </Stack>
    )}
  </TestFrame>
);

function Publish({ test }: { test: TestHead }) {
  const t = useText(testsTexts);
  const form = useMutationForm(publishDocument);
  const [note, setNote] = useState('');
  const [done, setDone] = useState<{ number: number; isNew: boolean } | null>(null);
  const { id, draft, published } = test;
  const publish = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await form.send({ input: { testId: id, note: note.trim() || null } });
    if (!answer) return;
    setDone({ number: answer.revision.number ?? 0, isNew: !answer.alreadyPublished });
    setNote('');
  };
  return (
    <Paper withBorder p="md">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t(draft ? 'publishDraft' : 'allPublished')}
        </Title>
        <Text>{t(draft ? (published ? 'publishAgainHint' : 'publishFirstHint') : 'allPublishedHint')}</Text>
        {draft && published && (
          <Text size="sm" c="dimmed">
            {t('oldAttempts')}
          </Text>
        )}
        {draft && (
          <form onSubmit={(event) => void publish(event)}>
            <Stack gap="sm">
              <Textarea
                label={t('note')}
                description={t('noteHint')}
                maxLength={1000}
                autosize
                minRows={2}
                value={note}
                onChange={(event) => setNote(event.currentTarget.value)}
              />
              <FormProblem form={form} />
              <Obstacles testId={id} problem={form.problem} />
              <Group>
                <Button type="submit" loading={form.isBusy}>
                  {t('publish')}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
        <div role="status">
          {done && (
            <Alert title={t(done.isNew ? 'publishedNow' : 'nothingNew', { number: done.number })}>
              {published && done.isNew && t('publishedNext')}
            </Alert>
          )}
        </div>
        {published && (
          <>
            <Text size="sm" fw={600}>
              {t('directLink')}
            </Text>
            <CopyField label={t('directLink')} value={test.directLink} qr />
            <Group>
              <CopyToPortalButton items={[{ kind: 'TEST', id, title: test.title }]} isPublished />
            </Group>
          </>
        )}
      </Stack>
    </Paper>
  );
}

function Obstacles({ testId, problem }: { testId: string; problem: object | null }) {
  const t = useText(testsTexts);
  const paths = useTestPaths();
  const obstacles = (problem as { obstacles?: Obstacle[] } | null)?.obstacles ?? [];
  if (obstacles.length === 0) return null;
  return (
    <List size="sm">
      {obstacles.map(({ itemId, code, message }) => (
        <List.Item key={`${itemId}${code}`}>
          {message}{' '}
          <Anchor component={Link} to={itemId ? paths.question(testId, itemId) : placeOf(code)}>
            {t(itemId ? 'toQuestion' : 'toMend')}
          </Anchor>
        </List.Item>
      ))}
    </List>
  );

  function placeOf(code: string): string {
    return paths.test(testId, code === 'EMPTY' ? 'questions' : 'settings');
  }
}

function Revisions({ testId }: { testId: string }) {
  const t = useText(testsTexts);
  const [result, ask] = useQuery({
    query: revisionsDocument,
    variables: { id: testId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Loaded result={result} retry={ask}>
      {({ test: { revisions } }) =>
        revisions.nodes.length > 0 && (
          <Paper withBorder p="md">
            <Title order={2} size="h4" mb="sm">
              {t('history')}
            </Title>
            <Stack gap="sm" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
              {revisions.nodes.map(({ id, number, note, publishedAt }) => (
                <li key={id}>
                  <Text size="sm">
                    <b>{t('revision', { number: number ?? 0 })}</b> · {publishedAt && <DateTime at={publishedAt} />}
                  </Text>
                  {note && (
                    <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
                      {note}
                    </Text>
                  )}
                </li>
              ))}
            </Stack>
          </Paper>
        )
      }
    </Loaded>
  );
}
