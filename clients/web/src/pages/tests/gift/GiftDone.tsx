import { Alert, Button, Group, Text } from '@mantine/core';
import { Link } from 'react-router';
import { testsTexts } from '../../../i18n/tests/area.ts';
import { useText } from '../../../i18n/useText.ts';
import { useTestPaths } from '../useTestPaths.ts';
import type { GiftReportData } from './useGiftImport.ts';

/** What an import came to; the report stays below until one leaves. */
export function GiftDone({ report, onAgain }: { report: GiftReportData; onAgain: () => void }) {
  const t = useText(testsTexts);
  const paths = useTestPaths();
  const { counts, testId } = report;
  return (
    <Alert title={t('importedCount', { count: counts.taken })}>
      {counts.refused > 0 && <Text size="sm">{t('leftOut', { count: counts.refused })}</Text>}
      <Group gap="xs" mt="sm">
        {testId && (
          <Button component={Link} to={paths.test(testId)}>
            {t('toQuestions')}
          </Button>
        )}
        <Button variant="default" onClick={onAgain}>
          {t('importMore')}
        </Button>
      </Group>
    </Alert>
  );
}
