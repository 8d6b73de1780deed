import { createHash } from 'node:crypto';
import { escaped } from '../mail/mailHtml.ts';

const style = `
:root { color-scheme: light; --ink: #1f2933; --soft: #66727d; --brand: #1d5c63; --line: #e4e8e7; }
* { box-sizing: border-box; }
body { margin: 0; background: #f2f4f3; color: var(--ink); font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
main.narrow { max-width: 30rem; padding-top: 12vh; }
h1 { font-size: 1.4rem; margin: 0 0 1rem; color: var(--brand); border-bottom: 3px solid #f4b860; padding-bottom: .6rem; }
a { color: var(--brand); }
.card { background: #fff; border-radius: 10px; padding: 1.5rem; }
.soft { color: var(--soft); font-size: .875rem; }
ul.mails { list-style: none; margin: 0; padding: 0; background: #fff; border-radius: 10px; overflow: hidden; }
ul.mails li + li { border-top: 1px solid var(--line); }
ul.mails a { display: grid; grid-template-columns: 1fr auto; gap: 0 1rem; padding: .75rem 1.25rem; text-decoration: none; color: inherit; }
ul.mails a:hover, ul.mails a:focus-visible { background: #f7faf9; }
ul.mails strong { color: var(--brand); overflow-wrap: anywhere; }
ul.mails .to { grid-column: 1 / -1; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: 0 0 1rem; }
dt { color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; }
iframe { width: 100%; height: 36rem; border: 1px solid var(--line); border-radius: 10px; background: #fff; }
pre { background: #fff; border-radius: 10px; padding: 1.25rem; white-space: pre-wrap; overflow-wrap: anywhere; font: 14px/1.5 ui-monospace, monospace; }
button { font: inherit; font-weight: 600; color: #fff; background: var(--brand); border: 0; border-radius: 6px; padding: .7rem 1.4rem; cursor: pointer; }
button:focus-visible { outline: 3px solid #f4b860; outline-offset: 2px; }
`;

const styleHash = createHash('sha256').update(style).digest('base64');

/** What our small pages may do: their own style, no script, nothing from elsewhere; forms to us, frames of us. */
export const pageHeaders = {
  'content-security-policy': [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "frame-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'no-store',
};

/** A small page that works without script; `body` is HTML, the title text. */
export const plainPage = (language: string, title: string, body: string, width: 'narrow' | 'wide' = 'wide'): string =>
  `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main${width === 'narrow' ? ' class="narrow"' : ''}>
${body}
</main>
</body>
</html>
`;
