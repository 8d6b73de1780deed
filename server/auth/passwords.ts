import { randomInt } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { type Algorithm, hash } from '@node-rs/argon2';
import { AppError } from '../errors.ts';
import type { MessageKey } from '../i18n/translate.ts';
import { createHashThread } from './hashThread.ts';
import type { HashTask } from './hashWorker.ts';
import { createLimiter } from './limiter.ts';

/** argon2id with OWASP's least cost (S04): 19 MiB, 2 passes, 1 lane. */
const cost = { algorithm: 2 satisfies Algorithm, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Lengths a password may have, in characters (R10). The upper limit only keeps hashing cheap. */
export const passwordLength = { least: 10, most: 1000 };

/** Longest time that somebody waits for a hash (seconds). */
const longestWait = 3;

/**
 * Hashing is bounded, so that a flood of sign-ins from many places takes neither every core nor, waiting, the memory (S05): who
 * comes when it is too much is told to come back, whatever the name and password.
 */
const atOnce = Math.max(1, Math.min(8, availableParallelism() - 1));
const bounded = createLimiter(
  atOnce,
  longestWait * 1000,
  () =>
    new AppError('RATE_LIMITED', 'error.RATE_LIMITED', { seconds: longestWait }, { retryAfterSeconds: longestWait }),
);

/** One thread for each hash that may run at once; the one used last is used first, so that no more are started than are needed. */
const idle = Array.from({ length: atOnce }, createHashThread);
const onThread = (task: HashTask): Promise<string | boolean> =>
  bounded(async () => {
    const thread = idle.pop() ?? createHashThread();
    try {
      return await thread.run(task);
    } finally {
      idle.push(thread);
    }
  });

/** The hash to keep of a password. */
export const hashPassword = async (password: string): Promise<string> =>
  String(await onThread({ password: password.normalize('NFC'), options: cost }));

/**
 * Whether a password fits a stored hash. Without a hash (unknown e-mail, no password yet) the same work is done against a hash
 * of nothing, so that both answers take the same time (R10, S09).
 */
export async function passwordFits(stored: string | null | undefined, password: string): Promise<boolean> {
  const against = stored ?? (await hashOfNothing());
  const fits = await onThread({ password: password.normalize('NFC'), stored: against });
  return fits === true && stored != null;
}

/** Whether a stored hash was made at a lower cost than today's and should be renewed at the next sign-in. */
export const needsRehash = (stored: string): boolean =>
  !new RegExp(`^\\$argon2id\\$v=19\\$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}\\$`).test(stored);

/** Made once, past the queue: a refusal kept here would tell unknown names from known ones. */
let nothing: Promise<string> | undefined;
const hashOfNothing = (): Promise<string> => {
  nothing ??= hash(`no password ${Math.random()}`, cost);
  return nothing;
};

/** Why a new password is refused, or null (R10: length and common ones, no composition rules). */
export async function passwordProblem(
  password: string,
): Promise<{ key: MessageKey; params: Record<string, number> } | null> {
  const characters = [...password.normalize('NFC')];
  if (characters.length < passwordLength.least)
    return { key: 'password.tooShort', params: { least: passwordLength.least } };
  if (characters.length > passwordLength.most)
    return { key: 'password.tooLong', params: { most: passwordLength.most } };
  const plain = password.toLowerCase();
  const common = (await commonPasswords()).has(plain) || new Set(characters).size < 3;
  return common ? { key: 'password.tooCommon', params: {} } : null;
}

let common: Promise<Set<string>> | undefined;
function commonPasswords(): Promise<Set<string>> {
  // Loaded when the first password is chosen, not on start-up: 49,000 words.
  common ??= import('@zxcvbn-ts/language-common').then(({ dictionary }) => {
    const words = (dictionary['passwords-common'] as (string | number)[]).map(String);
    return new Set(
      words
        .flatMap((word) => [word, `${word}${word}`, `${word}1`, `${word}123`])
        .filter((word) => word.length >= passwordLength.least),
    );
  });
  return common;
}

const alphabet = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A password made for a new moderator (P3): 20 characters without look-alikes, about 115 bits. */
export function generatePassword(): string {
  const characters = Array.from({ length: 20 }, () => alphabet[randomInt(alphabet.length)]);
  return characters.join('').replace(/(.{5})(?=.)/g, '$1-');
}
