import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { Suspense, useMemo } from 'react';
import { RouterProvider } from 'react-router/dom';
import { Loading } from '../components/Loading.tsx';
import { theme } from '../theme/theme.ts';
import { ApiProvider } from './auth/ApiProvider.tsx';
import { createRouter } from './router.tsx';

/** The whole client; the nonce lets the components write rules of style. */
export function App({ nonce }: { nonce: string | undefined }) {
  const router = useMemo(createRouter, []);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce ?? ''}>
      <Notifications position="bottom-right" limit={4} />
      <Suspense fallback={<Loading />}>
        <ApiProvider>
          <RouterProvider router={router} />
        </ApiProvider>
      </Suspense>
    </MantineProvider>
  );
}
