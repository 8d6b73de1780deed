import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './theme/theme.css';
import { App } from './app/App.tsx';
import { keepFocus } from './app/keepFocus.ts';
import { preloadPage } from './app/Pages.tsx';
import { startTexts } from './i18n/startTexts.ts';

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce;
// The lock on scrolling behind a dialog writes a style too, and asks this name for the nonce.
Object.assign(globalThis, { __webpack_nonce__: nonce });
preloadPage();
keepFocus();
await startTexts();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App nonce={nonce} />
    </StrictMode>,
  );
}
