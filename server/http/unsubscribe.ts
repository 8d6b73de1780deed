import type { FastifyInstance } from 'fastify';
import { networkOf } from '../auth/networkOf.ts';
import type { Deps } from '../context.ts';
import { languageOf, type MessageKey, translate } from '../i18n/translate.ts';
import { endMailList } from '../mail/endMailList.ts';
import { escaped } from '../mail/mailHtml.ts';
import { readUnsubscribeToken } from '../mail/unsubscribeToken.ts';
import { pageHeaders, plainPage } from './plainPage.ts';

interface Path {
  token: string;
}

/**
 * /unsubscribe/<token>: GET asks, POST ends the mails (S6). Looking at the address ends nothing, since mail programs look at every
 * link; what they post by themselves for "unsubscribe" (RFC 8058, a form) does.
 */
export async function unsubscribePlugin(app: FastifyInstance, deps: Deps): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // Whatever the form says: the address says it all.
    scope.addContentTypeParser('*', { bodyLimit: 10_000, parseAs: 'buffer' }, (_request, _body, done) => done(null));
    scope.addHook('onRequest', (request) => deps.rateLimits.accountToken.take(networkOf(request.ip)));
    scope.get<{ Params: Path }>('/unsubscribe/:token', async (request, reply) => {
      const t = (key: MessageKey) => escaped(translate(language, key));
      const language = languageOf(request.headers['accept-language']);
      const known = readUnsubscribeToken(deps.secret, request.params.token) !== null;
      const body = known
        ? `<h1>${t('accounts.unsubscribeTitle')}</h1>
<p>${t('accounts.unsubscribeHint')}</p>
<form method="post"><button>${t('accounts.unsubscribeButton')}</button></form>`
        : `<p>${t('accounts.linkInvalid')}</p>`;
      return reply
        .code(known ? 200 : 404)
        .headers(pageHeaders)
        .type('text/html')
        .send(plainPage(language, translate(language, 'accounts.unsubscribeTitle'), card(body), 'narrow'));
    });
    scope.post<{ Params: Path }>('/unsubscribe/:token', async (request, reply) => {
      const language = languageOf(request.headers['accept-language']);
      const ended = await endMailList(deps, request.params.token);
      const message = translate(language, ended ? 'accounts.unsubscribed' : 'accounts.linkInvalid');
      return reply
        .code(ended ? 200 : 404)
        .headers(pageHeaders)
        .type('text/html')
        .send(plainPage(language, message, card(`<p>${escaped(message)}</p>`), 'narrow'));
    });
  });
}

const card = (body: string): string => `<div class="card">${body}</div>`;
