import type { Redis } from 'ioredis';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../errors.ts';

/** How often somebody may try: per account name, per address, and both together (R10, S05). */
export interface SignInLimits {
  /** Counts a try; throws RATE_LIMITED with the seconds to wait when there were too many. */
  count(email: string, ip: string): Promise<void>;
  /** Forgets the tries of an account name from an address after it signed in. */
  forgive(email: string, ip: string): Promise<void>;
  /** Counts an action that tells whether an account exists (P3); throws RATE_LIMITED when there were too many. */
  countDisclosure(accountId: string): Promise<void>;
}

const rules = {
  // Somebody who mistypes: 10 tries in 5 minutes from one place.
  pair: { points: 10, duration: 300 },
  // Many places against one account: 100 in 15 minutes.
  account: { points: 100, duration: 900 },
  // One place against many accounts: 300 in 5 minutes.
  address: { points: 300, duration: 300 },
  disclosure: { points: 120, duration: 3600 },
};

/** Limits kept in Redis where there is one (shared by all servers), else in this process. */
export function createSignInLimits(redis: Redis | null): SignInLimits {
  const limiter = (name: keyof typeof rules): RateLimiterAbstract => {
    const options = { ...rules[name], keyPrefix: `signin:${name}` };
    if (!redis) return new RateLimiterMemory(options);
    // While Redis is down each server counts for itself.
    return new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: new RateLimiterMemory(options) });
  };
  const limits = {
    pair: limiter('pair'),
    account: limiter('account'),
    address: limiter('address'),
    disclosure: limiter('disclosure'),
  };
  const take = async (from: RateLimiterAbstract, key: string): Promise<void> => {
    try {
      await from.consume(key);
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      const seconds = Math.ceil(reason.msBeforeNext / 1000);
      throw new AppError('RATE_LIMITED', 'error.RATE_LIMITED', { seconds }, { retryAfterSeconds: seconds });
    }
  };
  const pairOf = (email: string, ip: string): string => `${email.toLowerCase()} ${networkOf(ip)}`;
  return {
    async count(email, ip) {
      await take(limits.address, networkOf(ip));
      await take(limits.pair, pairOf(email, ip));
      await take(limits.account, email.toLowerCase());
    },
    forgive: async (email, ip) => {
      await limits.pair.delete(pairOf(email, ip));
    },
    countDisclosure: (accountId) => take(limits.disclosure, accountId),
  };
}

/** One place: an IPv4 address, or the /64 of an IPv6 address, since whoever has one address of it has them all. */
function networkOf(ip: string): string {
  if (!ip.includes(':') || ip.startsWith('::ffff:')) return ip;
  const [head = '', tail] = ip.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const groups =
    tail === undefined
      ? left
      : [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
