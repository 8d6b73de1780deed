import type { Redis } from 'ioredis';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { mailboxOf } from './mailboxOf.ts';

/** How many mails with invitations may go out (S28): per address over all portals, and per portal. */
export interface InvitationLimits {
  /** Counts a mail; false, and nothing is counted, when there were too many. Of which kind is not told (P6). */
  take(portalId: string, email: string): Promise<boolean>;
}

/** Most mails and in how many seconds. */
export const invitationRules = {
  recipientHour: { points: 3, duration: 3600 },
  recipientDay: { points: 8, duration: 86_400 },
  portalHour: { points: 1000, duration: 3600 },
  portalDay: { points: 5000, duration: 86_400 },
} as const;

/** Limits kept in Redis where there is one (shared by all servers and workers), else in this process. */
export function createInvitationLimits(redis: Redis | null): InvitationLimits {
  const limiter = (name: keyof typeof invitationRules): RateLimiterAbstract => {
    const options = { ...invitationRules[name], keyPrefix: `invitation:${name}` };
    if (!redis) return new RateLimiterMemory(options);
    // While Redis is down each process counts for itself.
    return new RateLimiterRedis({ ...options, storeClient: redis, insuranceLimiter: new RateLimiterMemory(options) });
  };
  const recipient = [limiter('recipientHour'), limiter('recipientDay')];
  const portal = [limiter('portalHour'), limiter('portalDay')];
  return {
    async take(portalId, email) {
      const key = mailboxOf(email);
      const counts = [...recipient.map((one) => [one, key] as const), ...portal.map((one) => [one, portalId] as const)];
      const taken: (typeof counts)[number][] = [];
      for (const [from, name] of counts) {
        if (await consumed(from, name)) taken.push([from, name]);
        else {
          await Promise.all([...taken, [from, name] as const].map(([one, of]) => one.reward(of)));
          return false;
        }
      }
      return true;
    },
  };
}

async function consumed(from: RateLimiterAbstract, key: string): Promise<boolean> {
  try {
    await from.consume(key);
    return true;
  } catch (reason) {
    if (!(reason instanceof RateLimiterRes)) throw reason;
    return false;
  }
}
