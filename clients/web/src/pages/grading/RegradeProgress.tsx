import { Paper, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { usePortalEvents } from '../../app/live/PortalEventsProvider.tsx';
import { LiveRegion } from '../../components/LiveRegion.tsx';
import { Loaded } from '../../components/Loaded.tsx';
import { useQuery } from '../../graphql/useQuery.ts';
import { gradingTexts } from '../../i18n/grading/area.ts';
import { useFormats } from '../../i18n/useFormats.ts';
import { useText } from '../../i18n/useText.ts';
import { RegradeCounts } from './RegradeCounts.tsx';
import { regradeProgressDocument } from './regradeDocuments.ts';

const everyMilliseconds = 1_000;

/** How far a regrade is: asked again each second while it runs, and what it changed in the end. */
export function RegradeProgress({ id }: { id: string }) {
  const t = useText(gradingTexts);
  const { dateTime } = useFormats();
  const [result, ask] = useQuery({
    query: regradeProgressDocument,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  const isRunning = result.data?.regrade.state === 'RUNNING';
  useEffect(() => {
    if (!isRunning) return;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), everyMilliseconds);
    return () => clearInterval(timer);
  }, [isRunning, ask]);
  usePortalEvents(['REGRADE_COMPLETED'], () => ask({ requestPolicy: 'network-only' }));
  return (
    <Loaded result={result} retry={ask}>
      {({ regrade }) => {
        const text = isRunning
          ? t('regradeRuns', { count: regrade.attemptsChecked })
          : t('regradeDone', { when: dateTime(regrade.completedAt ?? regrade.orderedAt) });
        return (
          <Paper component="section" p="md" withBorder bg="var(--wash)" aria-label={t('regradeResult')}>
            <LiveRegion text={text} />
            <Stack gap="sm">
              <Text fw={600}>{text}</Text>
              <Text size="sm">{regrade.reason}</Text>
              <RegradeCounts counts={regrade} />
            </Stack>
          </Paper>
        );
      }}
    </Loaded>
  );
}
