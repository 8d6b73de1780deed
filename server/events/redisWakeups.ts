import { connectRedis, endRedis } from '../connectRedis.ts';
import type { Log } from '../log.ts';
import type { WakeupEvents, WakeupTransport } from './wakeups.ts';

/** Where a transport runs. */
export interface TransportOptions {
  url: string;
  prefix: string;
  heartbeatMs: number;
  log: Log;
}

/**
 * Carries wake-ups over Redis, all of them on one channel. A channel for each topic would save a process the names it
 * has no subscribers for (some 50 bytes and one look-up each), and cost it a round trip for every listener that comes
 * or goes and thousands at once after a reconnect.
 */
export function openRedisWakeups(options: TransportOptions, events: WakeupEvents): WakeupTransport {
  const channel = `${options.prefix}:wake`;
  const publisher = connectRedis(options.url, 'producer', options.log, options.heartbeatMs);
  const subscriber = connectRedis(options.url, 'subscriber', options.log, options.heartbeatMs);
  subscriber.on('message', (_, names) => events.onTopics(names.split(' ')));
  // Subscribed by hand: ioredis would do so after it said that it is ready, and leave a gap between. A failure means
  // that the connection broke again; the next one subscribes.
  subscriber.on('ready', () => void subscriber.subscribe(channel).then(events.onConnected, () => undefined));

  return {
    publish: (topics) => publisher.publish(channel, topics.join(' ')),
    notifySql: () => null,
    async close() {
      endRedis(publisher);
      endRedis(subscriber);
    },
  };
}
