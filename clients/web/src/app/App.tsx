import { MantineProvider } from '@mantine/core';
import { Suspense } from 'react';
import { BrowserRouter } from 'react-router';
import { Loading } from '../components/Loading.tsx';
import { theme } from '../theme/theme.ts';
import { ApiProvider } from './auth/ApiProvider.tsx';
import { CatchErrors } from './CatchErrors.tsx';
import { Root } from './Root.tsx';
import { basename } from './site.ts';

/** The whole client; the nonce lets the components write rules of style. */
export const App = ({ nonce }: { nonce: string | undefined }) => (
  <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce ?? ''}>
    <BrowserRouter basename={basename}>
      <CatchErrors>
        <Suspense fallback={<Loading />}>
          <ApiProvider>
            <Root />
          </ApiProvider>
        </Suspense>
      </CatchErrors>
    </BrowserRouter>
  </MantineProvider>
);
