import { once } from 'node:events';
import { connect } from 'node:net';

/** One connection that is kept open, with one request on it at a time. */
export interface LeanConnection {
  /** Sends a whole request, made by `leanRequest`, and gives the body of its answer. */
  post(request: Buffer): Promise<string>;
  close(): void;
}

/** A POST of JSON to /graphql as the bytes that travel. */
export function leanRequest(url: string, token: string, body: object): Buffer {
  const json = JSON.stringify(body);
  const head = `POST /graphql HTTP/1.1\r\nHost: ${new URL(url).host}\r\nContent-Type: application/json\r\nAuthorization: Bearer ${token}\r\nContent-Length: ${Buffer.byteLength(json)}\r\n\r\n`;
  return Buffer.from(head + json);
}

/**
 * Opens a connection. Clients and server share the machine: a client that costs next to nothing leaves the processors to what
 * is measured. It understands what our server answers (a Content-Length), and nothing else.
 */
export async function openConnection(url: string): Promise<LeanConnection> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  await once(socket, 'connect');
  let received = '';
  let waiting: { resolve: (body: string) => void; reject: (error: Error) => void } | null = null;
  socket.setEncoding('latin1');
  socket.on('data', (text: string) => {
    received += text;
    const end = received.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(received.slice(0, end))?.[1]);
    if (received.length < end + 4 + length) return;
    const body = received.slice(end + 4, end + 4 + length);
    received = '';
    waiting?.resolve(body);
  });
  socket.on('error', (error) => waiting?.reject(error));
  socket.on('close', () => waiting?.reject(new Error('the server closed the connection')));
  return {
    post: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => void socket.destroy(),
  };
}
