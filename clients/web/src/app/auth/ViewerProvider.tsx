import { createContext, type ReactNode, useContext, useEffect } from 'react';
import type { ViewerQuery } from '../../../generated/graphql.ts';
import { ErrorView } from '../../components/ErrorView.tsx';
import { Loading } from '../../components/Loading.tsx';
import { apiError } from '../../graphql/apiError.ts';
import { useQuery } from '../../graphql/useQuery.ts';
import { isLanguage } from '../../i18n/languages.ts';
import { showLanguage } from '../../i18n/shownLanguage.ts';
import { viewerDocument } from './viewerDocument.ts';

export type Viewer = NonNullable<ViewerQuery['viewer']>;
export type Membership = Viewer['memberships'][number];

interface Known {
  viewer: Viewer | null;
  /** Asks again, for example after a membership was accepted. */
  refresh(): void;
}

const Context = createContext<Known>({ viewer: null, refresh: () => undefined });

/** Who is signed in, or null. */
export const useViewer = (): Viewer | null => useContext(Context).viewer;
/** Asks again who is signed in and where they belong. */
export const useRefreshViewer = (): (() => void) => useContext(Context).refresh;

/** Nothing is shown before it is known who looks: a flash of the sign-in page would be wrong for most. */
export function ViewerProvider({ children }: { children: ReactNode }) {
  const [{ data, error }, ask] = useQuery({ query: viewerDocument });
  const viewer = data?.viewer ?? null;
  const language = viewer?.language;
  useEffect(() => {
    if (isLanguage(language)) void showLanguage(language);
  }, [language]);
  const refresh = () => ask({ requestPolicy: 'network-only' });
  if (error && !data) return <ErrorView error={apiError(error)} onRetry={refresh} isPage />;
  if (!data) return <Loading />;
  return <Context value={{ viewer, refresh }}>{children}</Context>;
}
