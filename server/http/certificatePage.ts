import { createHash } from 'node:crypto';
import type { CertificateVerification } from '../../schema/certificates.ts';
import { formatDay } from '../i18n/formatDay.ts';
import { type Language, type MessageKey, type Params, translate } from '../i18n/translate.ts';
import { Html, html } from './html.ts';

/** What the page shows: the form alone, an answer, or that somebody asked too often. */
export type CertificateAnswer =
  | { kind: 'ASK' }
  | { kind: 'ANSWER'; verification: CertificateVerification; typed: string }
  | { kind: 'TOO_MANY'; seconds: number };

type Translate = (key: MessageKey, params?: Params) => string;

const style = `
:root { color-scheme: light dark; --page: #f1f5f4; --card: #fff; --text: #22323a; --faint: #586a71; --line: #d9e2e1;
  --deep: #1d5c63; --gold: #b58a3c; --good: #17653f; --good-back: #e4f3ea; --bad: #9b2c20; --bad-back: #fbe9e6; }
@media (prefers-color-scheme: dark) {
  :root { --page: #11191c; --card: #19252a; --text: #e6eeee; --faint: #9db0b5; --line: #2d3d43; --deep: #7cc4cb; --gold: #d3ab61;
    --good: #8fdcb0; --good-back: #16382a; --bad: #f5a79c; --bad-back: #44211c; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; padding: clamp(1rem, 5vw, 4rem) 1rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
main { max-width: 38rem; margin: 0 auto; padding: clamp(1.25rem, 5vw, 2.75rem); background: var(--card);
  border: 1px solid var(--line); border-top: 4px solid var(--gold); border-radius: 0.5rem; }
h1 { margin: 0 0 1.25rem; font: 400 1.1rem/1.3 Georgia, "Noto Serif", serif; color: var(--faint); }
.status { display: flex; gap: 0.75rem; align-items: flex-start; margin: 0 0 1.5rem; padding: 0.85rem 1rem; border-radius: 0.4rem;
  font-weight: 600; }
.status svg { flex: none; width: 1.5rem; height: 1.5rem; }
.good { color: var(--good); background: var(--good-back); }
.bad { color: var(--bad); background: var(--bad-back); }
dl { margin: 0; }
dl > div { padding: 0.7rem 0; border-top: 1px solid var(--line); }
dt { font-size: 0.85rem; color: var(--faint); }
dd { margin: 0; overflow-wrap: anywhere; }
.person dd { font: italic 1.7rem/1.25 Georgia, "Noto Serif", serif; color: var(--deep); }
.course dd { font: 1.25rem/1.35 Georgia, "Noto Serif", serif; }
.gone dd { font: inherit; color: var(--faint); }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); column-gap: 1.5rem; }
.facts .number { grid-column: 1 / -1; }
.number dd { white-space: nowrap; font-variant-numeric: tabular-nums; }
form { margin-top: 1.75rem; padding-top: 1.25rem; border-top: 1px solid var(--line); }
p + form { margin-top: 0; }
label { display: block; margin-bottom: 0.35rem; font-size: 0.85rem; color: var(--faint); }
.row { display: flex; flex-wrap: wrap; gap: 0.6rem; }
input { flex: 1 1 15rem; min-width: 0; padding: 0.6rem 0.75rem; font: inherit; color: inherit; background: var(--page);
  border: 1px solid var(--faint); border-radius: 0.35rem; }
button { padding: 0.6rem 1.4rem; font: inherit; font-weight: 600; color: var(--card); background: var(--deep); border: 0;
  border-radius: 0.35rem; cursor: pointer; }
input:focus-visible, button:focus-visible { outline: 3px solid var(--gold); outline-offset: 2px; }
@media print { :root { color-scheme: light; } body { padding: 0; background: #fff; color: #000; } main { border: 0; max-width: none; }
  form { display: none; } .status { border: 1px solid currentColor; } }
`;

/** The page runs no script and loads nothing; its one style is known by its hash. */
export const certificatePagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The public page about a certificate (L8), whole and in one language. */
export function certificatePage(language: Language, answer: CertificateAnswer): string {
  const t: Translate = (key, params) => translate(language, key, params);
  const typed = answer.kind === 'ANSWER' && answer.verification.status === 'UNKNOWN' ? answer.typed.slice(0, 60) : '';
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${t('certificate.page.heading')}</title>
<style>${new Html(style)}</style>
</head>
<body>
<main>
<h1>${t('certificate.page.heading')}</h1>
${answerOf(language, t, answer)}
<form action="/certificates" method="get" role="search">
<label for="number">${t('certificate.pdf.number')}</label>
<div class="row"><input id="number" name="number" value="${typed}" required maxlength="60" autocomplete="off" autocapitalize="characters" spellcheck="false">
<button>${t('certificate.page.check')}</button></div>
</form>
</main>
</body>
</html>
`;
  return page.text;
}

function answerOf(language: Language, t: Translate, answer: CertificateAnswer): Html {
  if (answer.kind === 'ASK') return html`<p>${t('certificate.page.intro')}</p>`;
  if (answer.kind === 'TOO_MANY') return status('bad', t('certificate.page.tooMany', { seconds: answer.seconds }));
  const { verification } = answer;
  const { revokedAt } = verification;
  if (verification.status === 'UNKNOWN')
    return html`${status('bad', t('certificate.page.unknown'))}<p>${t('certificate.page.unknownHint')}</p>`;
  const said = revokedAt
    ? status('bad', t('certificate.page.revoked', { date: formatDay(language, revokedAt) }))
    : status('good', t('certificate.page.valid'));
  return html`${said}${factsOf(language, t, verification)}`;
}

function factsOf(language: Language, t: Translate, shown: CertificateVerification): Html {
  const day = (time: Date | null): string => (time ? formatDay(language, time) : '');
  const name = shown.personErased
    ? fact('person gone', t('certificate.page.person'), t('certificate.page.erased'))
    : fact('person', t('certificate.page.person'), shown.personName ?? '');
  return html`<dl>
${name}
${fact('course', t('certificate.page.course'), shown.courseTitle ?? '')}
${fact('issuer', t('certificate.page.issuer'), shown.portalTitle ?? '')}
</dl>
<dl class="facts">
${fact('date', t('certificate.pdf.date'), day(shown.completedAt))}
${fact('date', t('certificate.page.issued'), day(shown.issuedAt))}
${fact('revision', t('certificate.pdf.revision'), String(shown.revision))}
${fact('number', t('certificate.pdf.number'), shown.number ?? '')}
</dl>`;
}

const fact = (kind: string, label: string, value: string): Html =>
  html`<div class="${kind}"><dt>${label}</dt><dd><bdi>${value}</bdi></dd></div>`;

const signs = {
  good: 'M5 12.5 10 17.5 19 7',
  bad: 'M6.5 6.5 17.5 17.5M17.5 6.5 6.5 17.5',
};

const status = (kind: keyof typeof signs, text: string): Html =>
  html`<p class="status ${kind}" role="status"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="${signs[kind]}" fill="none" stroke="currentColor" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></svg><span>${text}</span></p>`;
