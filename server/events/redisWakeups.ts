import { connectRedis } from '../connectRedis.ts';
import { heartbeat } from '../heartbeat.ts';
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
  const publisher = connectRedis(options.url, 'producer', options.log);
  const subscriber = connectRedis(options.url, 'subscriber', options.log);
  let stopHeartbeat = () => {};

  subscriber.on('message', (_, names) => events.onTopics(names.split(' ')));
  subscriber.on('close', () => stopHeartbeat());
  subscriber.on('ready', async () => {
    try {
      // Subscribed by hand: ioredis would do so after it said that it is ready, and leave a gap between.
      await subscriber.subscribe(channel);
    } catch {
      // The connection broke again; the next one subscribes.
      return;
    }
    stopHeartbeat();
    stopHeartbeat = heartbeat({
      everyMs: options.heartbeatMs,
      graceMs: options.heartbeatMs / 2,
      beat: () => subscriber.ping(),
      onDead: () => subscriber.disconnect(true),
    });
    events.onConnected();
  });

  return {
    publish: (topics) => publisher.publish(channel, topics.join(' ')),
    notifySql: () => null,
    async close() {
      stopHeartbeat();
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}
