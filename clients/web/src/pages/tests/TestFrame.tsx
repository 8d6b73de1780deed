import { Button, Group, Text } from '@mantine/core';
import { IconEye, IconFileImport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { TestHeadQuery } from '../../../generated/graphql.ts';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { Page } from '../../components/Page.tsx';
import { useQuery } from '../../graphql/useQuery.ts';
import { testsTexts } from '../../i18n/tests/area.ts';
import { useText } from '../../i18n/useText.ts';
import { TestActions } from './TestActions.tsx';
import { TestBadges } from './TestBadges.tsx';
import { testDocument } from './testDocuments.ts';
import classes from './tests.module.css';
import { type TestTab, testTabs, useTestPaths } from './useTestPaths.ts';

export type TestHead = TestHeadQuery['test'];

export interface TestFrameProps {
  /** The part that is shown; null for what hangs below none of them. */
  tab: TestTab | null;
  children: (test: TestHead) => ReactNode;
}

const kinds = ['CONTENT_PUBLISHED', 'TRANSFER_RECEIVED'] as const;

/** What is around each part of the test editor: title, state, what can be done with the whole, and the way to the other parts. */
export function TestFrame({ tab, children }: TestFrameProps) {
  const { testId = '' } = useParams();
  const [result, ask] = useQuery({
    query: testDocument,
    variables: { id: testId },
    requestPolicy: 'cache-and-network',
  });
  usePortalEvents(kinds, ({ subjectId }) => {
    if (subjectId === testId) ask({ requestPolicy: 'network-only' });
  });
  return (
    <Loaded result={result} retry={ask}>
      {({ test }) => (
        <Framed test={test} tab={tab}>
          {children(test)}
        </Framed>
      )}
    </Loaded>
  );
}

function Framed({ test, tab, children }: { test: TestHead; tab: TestTab | null; children: ReactNode }) {
  const t = useText(testsTexts);
  const paths = useTestPaths();
  const navigate = useNavigate();
  const { questionCount, points } = test.newest;
  const lead = (
    <Group gap="xs" component="span">
      <TestBadges test={test} />
      <Text component="span" size="sm" c="dimmed">
        {t('questions', { count: questionCount })} · {t('pointsInAll', { count: points })}
      </Text>
    </Group>
  );
  const actions = (
    <>
      <Button
        component={Link}
        to={paths.test(test.id, 'import')}
        variant="default"
        leftSection={<IconFileImport size={18} aria-hidden="true" />}
      >
        {t('importGift')}
      </Button>
      <Button
        component={Link}
        to={paths.test(test.id, 'preview')}
        variant="default"
        leftSection={<IconEye size={18} aria-hidden="true" />}
      >
        {t('preview')}
      </Button>
      <TestActions test={test} onDeleted={() => void navigate(paths.list)} />
    </>
  );
  return (
    <Page title={test.title} lead={lead} actions={actions}>
      <nav className={classes.tabs} aria-label={t('parts')}>
        {testTabs.map((each) => (
          <Link
            key={each}
            to={paths.test(test.id, each)}
            className={classes.tab}
            aria-current={each === tab ? 'page' : undefined}
          >
            {t(`tab${each}`)}
            {each === 'publish' && test.draft && <span className={classes.dot} aria-hidden="true" />}
          </Link>
        ))}
      </nav>
      {children}
    </Page>
  );
}
