import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './theme/theme.css';
import { App } from './app/App.tsx';
import { keepFocus } from './app/keepFocus.ts';
import { pageCode } from './early.ts';
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
  const root = document.getElementById('root');
  if (!root) return;
  createRoot(root).render(
    <StrictMode>
      <App nonce={nonce} />
    </StrictMode>,
  );
}
