import { randomUUID } from 'node:crypto';
import { WebSocket } from 'ws';

// Holds many client sockets in a process of its own and tells its parent when all of them heard something.
const [, , url = '', howMany = '0', hello = '', subscription = ''] = process.argv;
const count = Number(howMany);
/** Anything shorter is an acknowledgement. */
const shortestEvent = 150;
const atOnce = 50;
let heard = 0;

for (let opened = 0; opened < count; opened += atOnce) await Promise.all(Array.from({ length: atOnce }, open));
process.send?.({ connected: count });

/** Resolves when the first event has arrived, which every server sends to each newcomer. */
function open(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false });
    let confirmed = false;
    socket.on('error', reject);
    socket.on('open', () => hello && socket.send(hello));
    socket.on('message', (data: Buffer) => {
      if (data.length < shortestEvent) {
        if (subscription) socket.send(`{"id":"${randomUUID()}","type":"subscribe","payload":${subscription}}`);
        return;
      }
      if (confirmed) return hear();
      confirmed = true;
      resolve();
    });
  });
}

function hear(): void {
  heard++;
  if (heard % count === 0) process.send?.({ heardAt: performance.timeOrigin + performance.now() });
}
