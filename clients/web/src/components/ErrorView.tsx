import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { ApiError, ErrorCode } from '../graphql/apiError.ts';
import { shellTexts } from '../i18n/shell/area.ts';
import type { en } from '../i18n/shell/en.ts';
import { useText } from '../i18n/useText.ts';
import { Illustration } from './Illustration.tsx';

type Key = keyof typeof en;
const told: Partial<Record<ErrorCode, [title: Key, hint: Key | null]>> = {
  NOT_FOUND: ['errorNotFound', 'errorNotFoundHint'],
  FORBIDDEN: ['errorForbidden', 'errorForbiddenHint'],
  PORTAL_BLOCKED: ['errorBlocked', null],
  NETWORK: ['errorNetwork', 'errorNetworkHint'],
};

export interface ErrorViewProps {
  error: ApiError;
  onRetry?: () => void;
  /** Stands for the whole page, with a heading and a way to the start. */
  isPage?: boolean;
  /** Is the only thing in a frame: its heading is the page's. */
  isAlone?: boolean;
}

/** A failure in words: what happened, what to do, and the request id where the server has a log of it. */
export function ErrorView({ error, onRetry, isPage, isAlone }: ErrorViewProps) {
  const t = useText(shellTexts);
  const [title, hint] = told[error.code] ?? ['errorInternal', 'errorInternalHint'];
  const isOurs = !told[error.code] && error.code === 'INTERNAL';
  return (
    <Stack
      component={isPage ? 'main' : 'div'}
      role={isPage ? undefined : 'alert'}
      align="center"
      ta="center"
      gap="sm"
      maw="32rem"
      mx="auto"
      px="md"
      py={isPage ? '12vh' : 'xl'}
    >
      <Illustration name={error.code === 'NOT_FOUND' ? 'lost' : 'broken'} />
      <Title order={isPage || isAlone ? 1 : 2} size={isPage ? 'h1' : 'h2'}>
        {t(title)}
      </Title>
      <Text>{isOurs || !error.message || hint ? t(hint ?? 'errorInternalHint') : error.message}</Text>
      {error.requestId && error.code !== 'NOT_FOUND' && (
        <Text size="sm" c="dimmed">
          {t('requestId', { id: error.requestId })}
        </Text>
      )}
      <Group justify="center">
        {onRetry && (
          <Button onClick={onRetry} variant={error.code === 'NOT_FOUND' ? 'default' : 'filled'}>
            {t('retry')}
          </Button>
        )}
        {(isPage || isAlone || error.code === 'NOT_FOUND') && (
          <Button
            component="a"
            href={location.pathname.startsWith('/internal') ? '/internal' : '/'}
            variant={onRetry && error.code === 'NOT_FOUND' ? 'filled' : 'default'}
          >
            {t('toStart')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
