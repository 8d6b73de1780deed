import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { Provider } from 'urql';
import { type Api, createApi } from '../../graphql/createApi.ts';
import { site } from '../site.ts';
import { ViewerProvider } from './ViewerProvider.tsx';

const Restart = createContext<() => void>(() => undefined);

/** Forgets everything that was asked and connects anew: after signing in, signing out, and when a session has ended. */
export const useRestart = (): (() => void) => useContext(Restart);

/** The client of the API for whoever is signed in, at first the given one; what one person saw is never shown to the next. */
export function ApiProvider({ first, children }: { first: Api; children: ReactNode }) {
  const [api, setApi] = useState(first);
  useEffect(() => api.onSignedOut(() => setApi(createApi(site))), [api]);
  const restart = useMemo(
    () => () => {
      api.reconnect();
      setApi(createApi(site));
    },
    [api],
  );
  return (
    <Restart value={restart}>
      <Provider value={api.client}>
        <ViewerProvider>{children}</ViewerProvider>
      </Provider>
    </Restart>
  );
}
