import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { errorCode } from '../store/data-file.ts';

/** Nobody but this machine reaches it. */
const HOST = '127.0.0.1';

export interface Sent {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export type Page = () => Sent | Promise<Sent>;
/** By path. */
type Pages = ReadonlyMap<string, Page>;

/**
 * Serves pages by path on this machine, at this port and no other, for as long as the process has something else to do.
 * Undefined where the port is taken.
 */
export async function serve(port: number, pages: Pages): Promise<URL | undefined> {
  const server = createServer((request, response) => {
    answer(request, pages)
      .catch(() => text(500, 'failed'))
      .then(
        ({ status, type, body }) => {
          // A kept connection would hold up the end of the process.
          response.writeHead(status, { 'content-type': type, connection: 'close' }).end(body);
        },
        () => response.destroy(),
      );
  });
  server.listen(port, HOST);
  try {
    await once(server, 'listening');
  } catch (error) {
    if (['EADDRINUSE', 'EACCES'].includes(errorCode(error))) return undefined;
    throw error;
  }
  server.unref();
  const address = server.address();
  const listening = typeof address === 'object' ? address?.port : undefined;
  return new URL(`http://${HOST}:${listening ?? port}`);
}

/** A page of another origin can reach this server under a name of its own; it isn't answered. */
async function answer(
  { method, url, headers, socket }: IncomingMessage,
  pages: Pages,
): Promise<Sent> {
  const names = [HOST, 'localhost'].map((name) => `${name}:${socket.localPort}`);
  if (!names.includes(headers.host ?? '')) return text(403, 'foreign');
  const page = pages.get(url ?? '');
  if (!page) return text(404, 'There are /health, /ready and /metrics.');
  return method === 'GET' ? page() : text(405, 'GET only');
}

export function text(status: number, body: string): Sent {
  return { status, type: 'text/plain; charset=utf-8', body: `${body}\n` };
}
