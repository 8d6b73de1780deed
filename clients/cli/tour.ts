import { parseArgs } from 'node:util';
import { UnreachableError } from '../sdk/ApiError.ts';
import { credentialsOf, UsageError } from './tour/credentialsOf.ts';
import { createReport, StepFailed } from './tour/report.ts';
import { takeTour } from './tour/takeTour.ts';

// npm run tour: the whole way through the public API of a running server, with the time that each step took.
const usage = `Usage: npm run tour [-- --url URL] [--data-dir DIR | --email EMAIL --password PASSWORD]

  --url        address of the server                       http://127.0.0.1:4000
  --data-dir   where the demo keeps its accounts           .data
  --email, --password   a moderator of an internal portal  the one of the demo
`;

/** The tour must not hang where something never comes. */
const deadlineMs = 120_000;

try {
  const { values } = parseArgs({
    options: {
      url: { type: 'string', default: 'http://127.0.0.1:4000' },
      'data-dir': { type: 'string', default: '.data' },
      email: { type: 'string' },
      password: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) process.stdout.write(usage);
  else await tour(values.url.replace(/\/$/, ''), { ...values, dataDir: values['data-dir'] });
} catch (error) {
  process.stderr.write(`\n${explain(error)}\n`);
  process.exitCode = 1;
}
// Whatever is still open (a websocket that says goodbye) must not keep the shell waiting.
setTimeout(() => process.exit(), 2_000).unref();

async function tour(url: string, given: { email?: string; password?: string; dataDir: string }): Promise<void> {
  const report = createReport((line) => process.stdout.write(`${line}\n`));
  const late = setTimeout(() => {
    process.stderr.write(`\nThe tour was not over after ${deadlineMs / 1000} s.\n`);
    process.exit(1);
  }, deadlineMs);
  try {
    await takeTour({ url, ...(await credentialsOf(given)) }, report);
  } finally {
    clearTimeout(late);
  }
  process.stdout.write(`\nAll as it should be, in ${(report.elapsed() / 1000).toFixed(1)} s.\n`);
}

/** What went wrong and what to do about it. */
function explain(error: unknown): string {
  if (error instanceof StepFailed) return `${error.message}\n${explain(error.cause)}`;
  if (error instanceof UnreachableError)
    return `${error.message}\nStart the demo with \`npm start\` in another terminal, or say where the server is with --url.`;
  if (error instanceof UsageError) return error.message;
  if (error instanceof TypeError && 'code' in error) return `${error.message}\n\n${usage}`;
  const { code, requestId, message } = error as { code?: string; requestId?: string; message: string };
  return [code ? `${code}: ${message}` : message, requestId ? `request ${requestId}` : ''].filter(Boolean).join('\n');
}
