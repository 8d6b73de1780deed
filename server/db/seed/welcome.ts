import path from 'node:path';
import type { DemoAccount } from './demoAccounts.ts';
import type { Demo } from './seedDemo.ts';

/** What a start found and made; `seconds` is how long it took. */
export interface Started {
  url: string;
  /** Null outside of mode `demo`. */
  demo: Demo | null;
  dataDir: string;
  /** Whether mails are caught instead of sent. */
  caughtMail: boolean;
  seconds: number;
}

/** What `npm start` prints: where to go, as whom, and what to try. */
export function welcome({ url, demo, dataDir, caughtMail, seconds }: Started): string {
  const ready = `Extramural is ready at ${url} (${seconds.toFixed(1)} s)`;
  if (!demo) return `${ready}\n`;
  return `
  ${ready}

  Begin here        ${url}/internal
${accountLine(demo.moderator)}

  External portals  ${url}
${[...demo.partners, ...demo.learners].map(accountLine).join('\n')}

  Mail              ${caughtMail ? `${url}/mail   (nothing is sent: mails are kept here)` : 'is sent by your mail server'}
  Explore the API   ${url}/graphiql
  Data              ${path.resolve(dataDir)}   (delete it to begin anew)

  Your first query: sign in
${indented(firstQuery(url, demo.moderator))}

  Then, in another terminal
    ${tourCommand(url, dataDir)}
    It opens a portal, fills a course, transfers it and listens: the whole way in seconds.

  Ctrl-C stops everything.

`;
}

function accountLine({ portal, email, password }: DemoAccount): string {
  return `    ${email.padEnd(28)} ${(password ?? '(the one you chose)').padEnd(22)} ${portal}`;
}

/** One line for a shell, with what it needs in it. */
function firstQuery(url: string, { email, password }: DemoAccount): string {
  const query = 'mutation($i:SignInInput!){signIn(input:$i){...on SignInSuccess{token}}}';
  const variables = { i: { email, password: password ?? '…', audience: 'INTERNAL' } };
  return `curl -s ${url}/graphql -H 'content-type: application/json' -d '${JSON.stringify({ query, variables })}'`;
}

/** The tour finds a demo at the usual address and place by itself. */
function tourCommand(url: string, dataDir: string): string {
  const options = [
    ...(url === 'http://127.0.0.1:4000' ? [] : [`--url ${url}`]),
    ...(dataDir === '.data' ? [] : [`--data-dir ${dataDir}`]),
  ];
  return ['npm run tour', ...(options.length > 0 ? ['--', ...options] : [])].join(' ');
}

const indented = (text: string): string => text.replace(/^/gm, '    ');
