import { Skeleton, Stack } from '@mantine/core';
import type { CombinedError } from '@urql/core';
import type { ReactNode } from 'react';
import { apiError } from '../graphql/apiError.ts';
import { ErrorView } from './ErrorView.tsx';

export interface LoadedProps<Data> {
  /** What `useQuery` gave. */
  result: { data?: Data; error?: CombinedError; fetching: boolean };
  retry: (options?: { requestPolicy: 'network-only' }) => void;
  children: (data: Data) => ReactNode;
  /** Shown until the answer is there, instead of three grey lines. */
  waiting?: ReactNode;
  /** Is the whole page: a failure has the page's heading. */
  isAlone?: boolean;
}

/** The answer of a query: grey lines until it is there, a sentence and a button where it failed. */
export function Loaded<Data>({ result: { data, error }, retry, children, waiting, isAlone }: LoadedProps<Data>) {
  if (data) return children(data);
  if (error)
    return (
      <ErrorView error={apiError(error)} onRetry={() => retry({ requestPolicy: 'network-only' })} isAlone={isAlone} />
    );
  return (
    waiting ?? (
      <Stack gap="sm" aria-busy="true" data-coming>
        <Skeleton h={28} w="40%" />
        <Skeleton h={56} />
        <Skeleton h={56} />
      </Stack>
    )
  );
}
