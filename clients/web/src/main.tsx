import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import './theme/theme.css';
import { App } from './app/App.tsx';
import { viewerDocument } from './app/auth/viewerDocument.ts';
import { keepFocus } from './app/keepFocus.ts';
import { site } from './app/site.ts';
import { pageCode } from './early.ts';
import { createApi } from './graphql/createApi.ts';
import { startTexts } from './i18n/startTexts.ts';

// Not awaited: the code of pages needs this file, and would wait for it for good.
void begin();

async function begin(): Promise<void> {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
  // The lock on scrolling behind a dialog writes a style too, and asks this name for the nonce.
  Object.assign(globalThis, { __webpack_nonce__: nonce });
  keepFocus();
  // The first picture is the page: what comes a moment after something else, React shows only a third of a second later.
  await pageCode;
  await startTexts();
  const api = createApi(site);
  // What fails here is asked again, and told, by the page.
  await api.client.query(viewerDocument, {}).toPromise();
  const root = document.getElementById('root');
  if (!root) return;
  // As a transition, so that the browser may do other things in between.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App nonce={nonce} api={api} />
      </StrictMode>,
    ),
  );
}
