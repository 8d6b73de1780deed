import { Button, Container, Text, Title } from '@mantine/core';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { ErrorView } from '../components/ErrorView.tsx';
import { type ApiError, ApiFailure } from '../graphql/apiError.ts';
import { shellTexts } from '../i18n/shell/area.ts';
import { useText } from '../i18n/useText.ts';

/** What is shown when a page cannot be: the sentence for a failure of ours, or that the page is of an old version. */
export function RouteError() {
  const failure = useRouteError();
  const t = useText(shellTexts);
  if (!isMissingFile(failure)) return <ErrorView error={errorOf(failure)} isPage />;
  return (
    <Container component="main" size="sm" py="xl">
      <Title order={1}>{t('errorInternal')}</Title>
      <Text my="md">{t('newVersion')}</Text>
      <Button onClick={() => location.reload()}>{t('reload')}</Button>
    </Container>
  );
}

/** A file of a version that has been replaced: browsers say so in words of their own. */
const isMissingFile = (failure: unknown): boolean =>
  failure instanceof TypeError && /module|import/i.test(failure.message);

function errorOf(failure: unknown): ApiError {
  if (failure instanceof ApiFailure) return failure.error;
  const isNowhere = isRouteErrorResponse(failure) && failure.status === 404;
  if (!isNowhere) console.error(failure);
  return { code: isNowhere ? 'NOT_FOUND' : 'INTERNAL', message: '', requestId: null };
}
