import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { normalAddress } from '../auth/addressRanges.ts';
import type { Deps } from '../context.ts';
import { AppError, notFound } from '../errors.ts';
import { contentDisposition } from '../files/contentDisposition.ts';
import { type Language, languageOf } from '../i18n/translate.ts';
import { readCertificatePath } from '../modules/learning/certificates/certificatePdfUrl.ts';
import { certificatePdf } from '../modules/learning/certificates/pdf/certificatePdf.ts';
import { servedCertificate } from '../modules/learning/certificates/servedCertificate.ts';
import { verificationUrl } from '../modules/learning/certificates/verificationUrl.ts';
import { verifyCertificate } from '../modules/learning/certificates/verifyCertificate.ts';
import { type CertificateAnswer, certificatePage, certificatePagePolicy } from './certificatePage.ts';

interface PdfPath {
  portalId: string;
  certificateId: string;
  language: string;
  expires: string;
  accountId: string;
  signature: string;
  '*': string;
}

/**
 * GET /certificates/<number>: the public page that says what a certificate is worth (L8), in the reader's language; /certificates
 * asks for the number. GET /certificate-files/…: the PDF at an address made by `certificatePdfUrl`; unknown, expired, revoked or
 * not for this account any more: the same 404.
 */
export async function certificatesPlugin(app: FastifyInstance, deps: Deps): Promise<void> {
  app.get<{ Querystring: { number?: unknown } }>('/certificates', (request, reply) => {
    const { number } = request.query;
    if (typeof number === 'string' && number.trim() !== '')
      return reply.redirect(`/certificates/${encodeURIComponent(number.toWellFormed().trim().slice(0, 60))}`, 303);
    return sendPage(reply, languageOf(request.headers['accept-language']), 200, { kind: 'ASK' });
  });
  app.get<{ Params: { number: string } }>('/certificates/:number', (request, reply) => verify(deps, request, reply));
  await app.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => {
      // As with files: our own pages may show a PDF in a frame.
      reply.header('x-frame-options', 'SAMEORIGIN');
      if (reply.statusCode >= 400) reply.header('cache-control', 'no-store');
    });
    scope.get<{ Params: PdfPath }>(
      '/certificate-files/:portalId/:certificateId/:language/:expires/:accountId/:signature/*',
      (request, reply) => sendPdf(deps, request, reply),
    );
  });
}

async function verify(
  deps: Deps,
  request: FastifyRequest<{ Params: { number: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const language = languageOf(request.headers['accept-language']);
  const typed = request.params.number;
  try {
    const verification = await verifyCertificate(deps, typed, request.ip);
    const code = verification.status === 'UNKNOWN' ? 404 : 200;
    return sendPage(reply, language, code, { kind: 'ANSWER', verification, typed });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'RATE_LIMITED') throw error;
    const seconds = error.details.retryAfterSeconds ?? 60;
    return sendPage(reply.header('retry-after', seconds), language, 429, { kind: 'TOO_MANY', seconds });
  }
}

function sendPage(reply: FastifyReply, language: Language, code: number, answer: CertificateAnswer): FastifyReply {
  return reply
    .code(code)
    .headers({
      'content-security-policy': certificatePagePolicy,
      'cache-control': 'no-store',
      'content-language': language,
      vary: 'accept-language',
      'x-robots-tag': 'noindex',
    })
    .type('text/html; charset=utf-8')
    .send(certificatePage(language, answer));
}

async function sendPdf(
  deps: Deps,
  request: FastifyRequest<{ Params: PdfPath }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const grant = readCertificatePath(deps.secret, { ...request.params, name: request.params['*'] }, Date.now() / 1000);
  const certificate = grant && (await servedCertificate(deps, grant, normalAddress(request.ip)));
  if (!grant || !certificate) throw notFound();
  const url = verificationUrl(deps, certificate.number);
  const { number, personName, courseTitle, portalTitle } = certificate;
  const parts = [layout, grant.language, url, number, personName, courseTitle, portalTitle];
  const etag = `"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}"`;
  reply.headers({
    'content-disposition': contentDisposition('inline', grant.name),
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'",
    // Asked for anew each time: it may have been revoked.
    'cache-control': 'private, no-cache',
    etag,
  });
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.type('application/pdf').send(await certificatePdf(certificate, grant.language, url));
}

/** Raised when the look of certificates changes, so that browsers fetch them anew. */
const layout = 1;
