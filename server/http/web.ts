import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import serveStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Deps } from '../context.ts';

/** First parts of addresses that are no pages of the client. */
const notPages =
  /^\/(?:assets|certificates|files|graphql|graphiql|health|logos|mail|metrics|unsubscribe|uploads)(?:[/?]|$)/;

/**
 * The web client as deploy/buildWeb.mjs left it: files named after their content under /assets/, kept by browsers for good, and
 * its one page for every other address that a browser opens. Both sites, `/` and `/internal`, are this page; which of them
 * it is for, and so whose session, the client says with each request.
 */
export async function webPlugin(app: FastifyInstance, deps: Deps): Promise<void> {
  const folder = path.resolve(deps.config.webDir);
  if (!existsSync(path.join(folder, 'index.html'))) {
    deps.log.warn({ folder }, 'the web client is not built (node deploy/buildWeb.mjs); only the API is served');
    return;
  }
  const readPage = pageReader(path.join(folder, 'index.html'));
  await app.register(serveStatic, {
    root: path.join(folder, 'assets'),
    prefix: '/assets/',
    decorateReply: false,
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '1y',
  });
  app.get('/*', async (request, reply) => {
    if (!isForPage(request)) return reply.callNotFound();
    if (request.url === '/' && isInternalHost(deps, request)) return reply.redirect('/internal');
    return sendPage(deps, reply, await readPage());
  });
}

/** Whether a browser opens a page; programs that ask an address that is not there get an error they can read. */
function isForPage({ url, headers }: FastifyRequest): boolean {
  return headers.accept?.includes('text/html') === true && !notPages.test(url);
}

/** Whether the internal site has a host of its own and was asked there. */
function isInternalHost({ config, publicUrl }: Deps, { host }: FastifyRequest): boolean {
  const inside = config.internalUrl ? new URL(config.internalUrl).host : null;
  return inside === host && inside !== new URL(publicUrl()).host;
}

function sendPage(deps: Deps, reply: FastifyReply, page: string): FastifyReply {
  const nonce = randomBytes(16).toString('base64url');
  return reply
    .headers({ 'content-security-policy': policy(deps, nonce), 'cache-control': 'no-cache', vary: 'accept' })
    .type('text/html')
    .send(page.replaceAll('{{nonce}}', nonce));
}

/**
 * Scripts are our files and nothing else. The components write a few rules of style into tags of their own, which carry the
 * nonce of this answer. Pictures may come from our other host, where a file's address may point.
 */
function policy({ config, publicUrl }: Deps, nonce: string): string {
  const ours = [...new Set([publicUrl(), config.internalUrl])].filter(Boolean).map((url) => new URL(url ?? '').origin);
  const files = ["'self'", ...ours].join(' ');
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src ${files} data: blob:`,
    `media-src ${files} blob:`,
    "font-src 'self'",
    `connect-src ${files}`,
    `frame-src ${files}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Reads the page anew when it was built anew. */
function pageReader(file: string): () => Promise<string> {
  let kept = { at: 0, text: '' };
  return async () => {
    const { mtimeMs } = await stat(file);
    if (mtimeMs !== kept.at) kept = { at: mtimeMs, text: await readFile(file, 'utf8') };
    return kept.text;
  };
}
