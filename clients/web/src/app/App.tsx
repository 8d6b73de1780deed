import { MantineProvider } from '@mantine/core';
import { Suspense } from 'react';
import { BrowserRouter } from 'react-router';
import { Loading } from '../components/Loading.tsx';
import type { Api } from '../graphql/createApi.ts';
import { theme } from '../theme/theme.ts';
import { ApiProvider } from './auth/ApiProvider.tsx';
import { CatchErrors } from './CatchErrors.tsx';
import { Root } from './Root.tsx';
import { basename } from './site.ts';

export interface AppProps {
  /** Lets the components write rules of style. */
  nonce: string | undefined;
  /** What it asks with until somebody signs in or out. */
  api: Api;
}

/** The whole client. */
export const App = ({ nonce, api }: AppProps) => (
  <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce ?? ''}>
    <BrowserRouter basename={basename}>
      <CatchErrors>
        <Suspense fallback={<Loading />}>
          <ApiProvider first={api}>
            <Root />
          </ApiProvider>
        </Suspense>
      </CatchErrors>
    </BrowserRouter>
  </MantineProvider>
);
