import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Deps } from '../context.ts';
import { notFound } from '../errors.ts';
import { type CaughtMail, caughtMail, caughtMails } from '../mail/catcher.ts';
import { escaped } from '../mail/mailHtml.ts';
import { pageHeaders, plainPage } from './plainPage.ts';

const loopbackAddress = /^(?:::ffff:)?127\.|^::1$/;
const loopbackName = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/;

/** A mail brings its styles along, in its tags; it runs nothing, loads nothing, and lies in our frame only. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox";

/**
 * GET /mail: what the catcher caught, newest first, and each mail as HTML and text. In mode `demo` without a mail server only, and
 * for this machine only, asked by a name of its own: the mails hold links that open accounts.
 */
export async function caughtMailsPlugin(app: FastifyInstance, deps: Deps): Promise<void> {
  if (deps.config.mode !== 'demo' || deps.mailer.kind !== 'catcher') return;
  const directory = deps.config.mailDir;
  const oneOf = async (request: FastifyRequest<{ Params: { id: string } }>): Promise<CaughtMail> => {
    const mail = await caughtMail(directory, request.params.id);
    if (!mail) throw notFound();
    return mail;
  };
  await app.register(async (scope) => {
    scope.addHook('onRequest', async (request) => {
      // A page elsewhere may give its own name our address (DNS rebinding).
      if (!loopbackAddress.test(request.socket.remoteAddress ?? '') || !loopbackName.test(request.headers.host ?? '')) {
        throw notFound();
      }
    });
    scope.get('/mail', async (_request, reply) =>
      reply
        .headers(pageHeaders)
        .type('text/html')
        .send(listPage(await caughtMails(directory))),
    );
    scope.get<{ Params: { id: string } }>('/mail/:id', async (request, reply) =>
      reply
        .headers(pageHeaders)
        .type('text/html')
        .send(mailPage(await oneOf(request))),
    );
    scope.get<{ Params: { id: string } }>(
      '/mail/:id/html',
      {
        onSend: async (_request, reply) => {
          reply.header('x-frame-options', 'SAMEORIGIN');
        },
      },
      async (request, reply) => {
        const { html } = await oneOf(request);
        const headers = { 'content-security-policy': mailPolicy, 'cache-control': 'no-store' };
        // Its links open beside our page and not in the frame.
        return reply.headers(headers).type('text/html').send(html.replace('<head>', '<head><base target="_blank">'));
      },
    );
  });
}

const time = (iso: string): string => escaped(iso.slice(0, 19).replace('T', ' '));

function listPage(mails: CaughtMail[]): string {
  const rows = mails.map(
    ({ id, to, subject, fromName, caughtAt }) => `<li><a href="/mail/${id}"><strong>${escaped(subject)}</strong>
<time class="soft">${time(caughtAt)}</time><span class="to soft">${escaped(fromName)} → ${escaped(to.email)}</span></a></li>`,
  );
  const list = mails.length > 0 ? `<ul class="mails">\n${rows.join('\n')}\n</ul>` : '<p class="card">No mail yet.</p>';
  return plainPage(
    'en',
    'Mail',
    `<h1>Mail</h1>
<p class="soft">There is no mail server, so mails are kept here instead of being sent. Newest first; times in UTC.</p>
${list}`,
  );
}

function mailPage({ id, fromName, to, subject, caughtAt, text, unsubscribeUrl }: CaughtMail): string {
  const facts = [
    ['From', fromName],
    ['To', to.name ? `${to.name} <${to.email}>` : to.email],
    ['Time', `${caughtAt.slice(0, 19).replace('T', ' ')} UTC`],
    ...(unsubscribeUrl ? [['List-Unsubscribe', unsubscribeUrl]] : []),
  ];
  return plainPage(
    'en',
    subject,
    `<p><a href="/mail">All mails</a></p>
<h1>${escaped(subject)}</h1>
<dl>${facts.map(([name = '', value = '']) => `<dt>${escaped(name)}</dt><dd>${linked(value)}</dd>`).join('')}</dl>
<iframe src="/mail/${id}/html" title="The mail as HTML" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
<h2 class="soft">As text</h2>
<pre>${linked(text)}</pre>`,
  );
}

/** Text as HTML with its http addresses as links. */
const linked = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, n) =>
      n % 2 === 1 ? `<a href="${escaped(part)}" target="_blank" rel="noopener">${escaped(part)}</a>` : escaped(part),
    )
    .join('');
