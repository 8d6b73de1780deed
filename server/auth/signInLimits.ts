import type { Redis } from 'ioredis';
import { networkOf } from './networkOf.ts';
import { createRateLimiter } from './rateLimiter.ts';

/** How often somebody may try: per account name, per address, and both together (R10, S05). */
export interface SignInLimits {
  /** Counts a try; throws RATE_LIMITED with the seconds to wait when there were too many. */
  count(email: string, ip: string): Promise<void>;
  /** Forgets the tries of an account name from an address after it signed in. */
  forgive(email: string, ip: string): Promise<void>;
  /** Counts an action that tells whether an account exists (P3); throws RATE_LIMITED when there were too many. */
  countDisclosure(accountId: string): Promise<void>;
  /** Counts a look-up of a certificate by its number (L8); throws RATE_LIMITED when one place had too many. */
  countVerification(ip: string): Promise<void>;
}

const rules = {
  // Somebody who mistypes: 10 tries in 5 minutes from one place.
  pair: { points: 10, duration: 300 },
  // Many places against one account: 100 in 15 minutes.
  account: { points: 100, duration: 900 },
  // One place against many accounts: 300 in 5 minutes.
  address: { points: 300, duration: 300 },
  disclosure: { points: 120, duration: 3600 },
  verification: { points: 120, duration: 300 },
};

/** Limits kept in Redis where there is one (shared by all servers), else in this process. */
export function createSignInLimits(redis: Redis | null): SignInLimits {
  const limiter = (name: keyof typeof rules) => createRateLimiter(redis, `signin:${name}`, rules[name]);
  const limits = {
    pair: limiter('pair'),
    account: limiter('account'),
    address: limiter('address'),
    disclosure: limiter('disclosure'),
    verification: limiter('verification'),
  };
  const pairOf = (email: string, ip: string): string => `${email.toLowerCase()} ${networkOf(ip)}`;
  return {
    async count(email, ip) {
      await limits.address.take(networkOf(ip));
      await limits.pair.take(pairOf(email, ip));
      await limits.account.take(email.toLowerCase());
    },
    forgive: (email, ip) => limits.pair.forget(pairOf(email, ip)),
    countDisclosure: (accountId) => limits.disclosure.take(accountId),
    countVerification: (ip) => limits.verification.take(networkOf(ip)),
  };
}
