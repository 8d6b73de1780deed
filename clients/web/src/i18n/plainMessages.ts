import type { Message } from './area.ts';

/** Messages in the form that i18next reads: `{ count: { one, other } }` becomes `count_one` and `count_other`. */
export function plainMessages(messages: Record<string, Message>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(messages).flatMap(([key, message]) =>
      typeof message === 'string'
        ? [[key, message]]
        : Object.entries(message).map(([form, text]) => [`${key}_${form}`, text]),
    ),
  );
}
