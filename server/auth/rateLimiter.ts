import type { Redis } from 'ioredis';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from '../errors.ts';

/** How often in which time (seconds). */
export interface RateRule {
  points: number;
  duration: number;
}

/** Counts what somebody does, by a key. */
export interface RateLimiter {
  /** Counts one; throws RATE_LIMITED with the seconds to wait when there were too many. */
  take(key: string): Promise<void>;
  /** Forgets what was counted. */
  forget(key: string): Promise<void>;
}

/** A limiter kept in Redis where there is one (shared by all servers), else in this process. */
export function createRateLimiter(redis: Redis | null, keyPrefix: string, rule: RateRule): RateLimiter {
  const options = { ...rule, keyPrefix };
  const limiter: RateLimiterAbstract = redis
    ? // While Redis is down each server counts for itself.
      new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: new RateLimiterMemory(options) })
    : new RateLimiterMemory(options);
  return {
    async take(key) {
      try {
        await limiter.consume(key);
      } catch (reason) {
        if (!(reason instanceof RateLimiterRes)) throw reason;
        const seconds = Math.ceil(reason.msBeforeNext / 1000);
        throw new AppError('RATE_LIMITED', 'error.RATE_LIMITED', { seconds }, { retryAfterSeconds: seconds });
      }
    },
    forget: async (key) => {
      await limiter.delete(key);
    },
  };
}
