import { Stack } from '@mantine/core';
import { Loaded } from '../../components/Loaded.tsx';
import { useQuery } from '../../graphql/useQuery.ts';
import { OpeningForm } from './settings/OpeningForm.tsx';
import { RulesForm } from './settings/RulesForm.tsx';
import { settingsDocument } from './settings/settingsDocuments.ts';
import { TestFrame } from './TestFrame.tsx';

/** The rules of a test, which are published with it, and what the portal decides about it at once. */
export const SettingsPage = () => <TestFrame tab="settings">{({ id }) => <Settings testId={id} />}</TestFrame>;

function Settings({ testId }: { testId: string }) {
  const [result, ask] = useQuery({
    query: settingsDocument,
    variables: { id: testId },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Loaded result={result} retry={ask}>
      {({ test }) => (
        <Stack gap="lg" maw="52rem">
          <RulesForm testId={testId} newest={test.newest} />
          <OpeningForm testId={testId} settings={test.settings} />
        </Stack>
      )}
    </Loaded>
  );
}
