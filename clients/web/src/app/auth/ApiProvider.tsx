import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { Provider } from 'urql';
import { createApi } from '../../graphql/createApi.ts';
import { site } from '../site.ts';
import { ViewerProvider } from './ViewerProvider.tsx';

const Restart = createContext<() => void>(() => undefined);

/** Forgets everything that was asked and connects anew: after signing in, signing out, and when a session has ended. */
export const useRestart = (): (() => void) => useContext(Restart);

/** The client of the API for whoever is signed in; what one person saw is never shown to the next. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is a new client
  const api = useMemo(() => createApi(site, () => setTurn((n) => n + 1)), [turn]);
  const restart = useMemo(
    () => () => {
      api.reconnect();
      setTurn((n) => n + 1);
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
