import type { FastifyInstance } from 'fastify';
import type { Deps } from '../context.ts';
import { graphiqlExamples } from './graphiqlExamples.ts';

/** Everything comes from us: no script, style, font or request leaves the machine. The editor styles its lines in place. */
const securityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#1d5c63"/>
<path d="M9 24V8h14M9 16h10M9 24h7" fill="none" stroke="#fff" stroke-width="3"/><circle cx="22" cy="23" r="3.4" fill="#f4b860"/></svg>`;

const options = {
  title: 'Extramural GraphiQL',
  endpoint: '/graphql',
  subscriptionsProtocol: 'WS',
  credentials: 'same-origin',
  schemaDescription: true,
  inputValueDeprecation: true,
  defaultTabs: graphiqlExamples,
  favicon: '/graphiql/icon.svg',
  logo: icon.replace('<svg', '<svg width="28" height="28"'),
};

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>${options.title}</title>
    <link rel="icon" href="${options.favicon}">
    <link rel="stylesheet" href="/graphiql/graphiql.css">
  </head>
  <body id="body" class="no-focus-outline">
    <noscript>GraphiQL needs JavaScript.</noscript>
    <div id="root"></div>
    <script src="/graphiql/graphiql.js"></script>
    <script src="/graphiql/start.js"></script>
  </body>
</html>
`;

const start = `
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module, label) => '/graphiql/' + label + '.worker.js' };
const options = ${JSON.stringify(options)};
// GraphiQL forgets the variables of the first of its default tabs; what somebody wrote earlier is in the storage and stays.
if (!localStorage.getItem('graphiql:tabState')) options.variables = options.defaultTabs[0].variables;
YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), options);
`;

/**
 * GET /graphiql: the explorer of the API with example operations, in mode `demo` only. Made of an npm package and served by us, so
 * that it works without the internet; it shows what the schema tells everybody, and does what its reader signs in for.
 */
export function graphiqlPlugin(app: FastifyInstance, deps: Deps): void {
  if (deps.config.mode !== 'demo') return;
  app.get('/graphiql', (_request, reply) =>
    reply
      .headers({ 'content-security-policy': securityPolicy, 'cache-control': 'no-store' })
      .type('text/html')
      .send(page),
  );
  app.get<{ Params: { part: string } }>('/graphiql/:part', async (request, reply) => {
    const part = (await parts()).get(request.params.part);
    if (!part) return reply.callNotFound();
    return reply.header('cache-control', 'private, max-age=3600').type(part.type).send(part.text);
  });
}

interface Part {
  type: string;
  text: string;
}
let loaded: Promise<Map<string, Part>> | undefined;

/** Nine megabytes, so they are loaded when somebody first looks. */
function parts(): Promise<Map<string, Part>> {
  loaded ??= import('@graphql-yoga/render-graphiql/graphiql').then(
    (made) =>
      new Map([
        ['start.js', { type: 'text/javascript', text: start }],
        ['graphiql.js', { type: 'text/javascript', text: made.js }],
        ['graphiql.css', { type: 'text/css', text: made.css }],
        ['editorWorkerService.worker.js', { type: 'text/javascript', text: made.editorWorkerService }],
        ['json.worker.js', { type: 'text/javascript', text: made.jsonWorker }],
        ['graphql.worker.js', { type: 'text/javascript', text: made.graphqlWorker }],
        ['icon.svg', { type: 'image/svg+xml', text: icon }],
      ]),
  );
  return loaded;
}
