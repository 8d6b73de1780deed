import { type Language, type MessageKey, type Params, translate } from '../i18n/translate.ts';
import { type EventKind, eventKinds } from './eventKinds.ts';
import type { LoggedEvent } from './readEventPage.ts';

/** Whether this server knows a kind; during an update a newer one may write others (F18). */
export function isKnownKind(kind: string): kind is EventKind {
  return (eventKinds as readonly string[]).includes(kind);
}

/** What happened, as a sentence without a full stop in the reader's language. */
export function eventMessage(language: Language, event: LoggedEvent): string {
  const key: MessageKey = isKnownKind(event.kind) ? `event.${event.kind}` : 'event.other';
  const facts = Object.entries(event.payload).filter(([, value]) => ['string', 'number'].includes(typeof value));
  return translate(language, key, Object.fromEntries(facts) as Params);
}
