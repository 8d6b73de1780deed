import { createRequire } from 'node:module';
import { createLimiter } from '../../../../auth/limiter.ts';
import { AppError } from '../../../../errors.ts';
import type { Language } from '../../../../i18n/translate.ts';
import { type CertificateFacts, certificateDocument } from './certificateDocument.ts';

/** Longest time that somebody waits for the certificates of others (seconds). */
const longestWait = 5;

/** Setting a page keeps the process busy for some tenths of a second, so it is done for one at a time; others answer in between. */
const inTurn = createLimiter(
  1,
  longestWait * 1000,
  () =>
    new AppError('RATE_LIMITED', 'error.RATE_LIMITED', { seconds: longestWait }, { retryAfterSeconds: longestWait }),
);

/**
 * A certificate as a PDF, the same bytes for the same facts. RATE_LIMITED when others have waited for more than 5 seconds.
 * `verifyUrl` is the address behind its QR code.
 */
export function certificatePdf(facts: CertificateFacts, language: Language, verifyUrl: string): Promise<Buffer> {
  return inTurn(async () => {
    const pdfmake = await printer();
    return pdfmake.createPdf(certificateDocument(facts, language, verifyUrl)).getBuffer();
  });
}

type Printer = typeof import('pdfmake');
let loaded: Promise<Printer> | undefined;

/** Fifteen megabytes of library, so it is loaded for the first certificate. It may read our typefaces, and nothing else anywhere. */
function printer(): Promise<Printer> {
  loaded ??= import('pdfmake').then((module) => {
    const pdfmake = (module as unknown as { default: Printer }).default;
    const files = new Set(Object.values(typefaces).flatMap((face) => Object.values(face)));
    pdfmake.setUrlAccessPolicy(() => false);
    pdfmake.setLocalAccessPolicy((path) => files.has(path));
    pdfmake.setFonts(typefaces);
    return pdfmake;
  });
  return loaded;
}

const { resolve } = createRequire(import.meta.url);
const lora = (face: string): string => resolve(`@expo-google-fonts/lora/${face}/Lora_${face}.ttf`);
const roboto = (face: string): string => resolve(`pdfmake/fonts/Roboto/Roboto-${face}.ttf`);

/** Both write every letter of the six languages, ș and ț with their comma too. */
const typefaces = {
  Lora: { normal: lora('400Regular'), italics: lora('400Regular_Italic') },
  Roboto: { normal: roboto('Regular'), bold: roboto('Medium') },
};
