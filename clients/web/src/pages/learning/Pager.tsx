import { Button, Group } from '@mantine/core';
import { Link } from 'react-router';
import { shellTexts } from '../../i18n/shell/area.ts';
import { useText } from '../../i18n/useText.ts';
import { usePlace } from './usePlace.ts';

/** Ways to the first and the next page of a list; nothing while all of it shows. */
export function Pager({ hasNextPage, endCursor }: { hasNextPage: boolean; endCursor?: string | null }) {
  const t = useText(shellTexts);
  const { after } = usePlace();
  if (!after && !hasNextPage) return null;
  return (
    <Group component="nav" aria-label={t('pageNavigation')} mt="md">
      {after && (
        <Button component={Link} to="?" variant="default">
          {t('firstPage')}
        </Button>
      )}
      {hasNextPage && endCursor && (
        <Button component={Link} to={`?after=${encodeURIComponent(endCursor)}`} variant="default">
          {t('nextPage')}
        </Button>
      )}
    </Group>
  );
}
