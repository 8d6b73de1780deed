import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** What the proxy does with bytes: hands them on, swallows them in silence, or resets and refuses every connection. */
export type ProxyMode = 'pass' | 'blackhole' | 'refuse';

/** A TCP proxy on a loopback port between the code under test and a server. */
export interface TcpProxy {
  port: number;
  set(mode: ProxyMode): void;
  close(): Promise<void>;
}

/** Starts a proxy to a port on loopback. A connection that was ever in a blackhole stays there; new ones may pass. */
export async function startTcpProxy(targetPort: number, targetHost = '127.0.0.1'): Promise<TcpProxy> {
  let mode: ProxyMode = 'pass';
  const open = new Set<Socket>();
  const lost = new WeakSet<Socket>();
  const handOn = (from: Socket, to: Socket) => {
    open.add(from);
    if (mode === 'blackhole') lost.add(from);
    from.on('data', (bytes) => {
      if (!lost.has(from)) to.write(bytes);
    });
    from.on('error', () => to.destroy());
    from.on('close', () => {
      open.delete(from);
      // In a blackhole nobody hears that the other end has gone.
      if (!lost.has(from)) to.destroy();
    });
  };
  const server = createServer((client) => {
    if (mode === 'refuse') return void client.resetAndDestroy();
    const upstream = connect(targetPort, targetHost);
    handOn(client, upstream);
    handOn(upstream, client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const reset = () => {
    for (const socket of open) socket.resetAndDestroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    set(next) {
      mode = next;
      if (mode === 'refuse') reset();
      if (mode === 'blackhole') for (const socket of open) lost.add(socket);
    },
    async close() {
      reset();
      server.close();
      await once(server, 'close');
    },
  };
}
