import type { Redis } from 'ioredis';
import { createRateLimiter, type RateLimiter, type RateRule } from './rateLimiter.ts';

/** What is limited beside signing in, and how far (S28). A new kind of action gets a line here. */
const rules = {
  // A class registers from one building; nobody registers thousands.
  registrationAddress: { points: 300, duration: 3600 },
  // One link, whoever uses it.
  registrationLink: { points: 2000, duration: 3600 },
  // Mails that strangers cause to one address, by whichever link.
  registrationMail: { points: 3, duration: 3600 },
  // Passwords tried with the token of one mail.
  registrationConfirm: { points: 10, duration: 900 },
  confirmAddress: { points: 300, duration: 300 },
  // Links to choose a password or prove an address, whoever asks for them and whether the account exists (S09, S28).
  accountMail: { points: 5, duration: 3600 },
  accountMailAddress: { points: 60, duration: 3600 },
  // Tokens of such links that one place may try.
  accountToken: { points: 60, duration: 300 },
  // L8: a personnel office looks through a pile of certificates; nobody looks through 94 bits.
  certificateLookup: { points: 120, duration: 300 },
} satisfies Record<string, RateRule>;

export type RateLimitName = keyof typeof rules;

/** The limiters of this server by name: `rateLimits.registrationMail.take(email)`. */
export type RateLimits = Record<RateLimitName, RateLimiter>;

/** Limits kept in Redis where there is one (shared by all servers), else in this process. */
export const createRateLimits = (redis: Redis | null): RateLimits =>
  Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [name, createRateLimiter(redis, `limit:${name}`, rule)]),
  ) as RateLimits;
