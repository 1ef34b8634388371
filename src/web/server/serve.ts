import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Log } from '../../log/log.ts';
import { readJson } from './received.ts';
import { html, json, type Route, type Sent } from './route.ts';

/** Nobody but this machine reaches it. */
const HOST = '127.0.0.1';
/** So many ports are tried, one after the other. */
const PORTS_TRIED = 100;

export interface ServeOptions {
  /** The port to begin with; 0 for any that is free. */
  readonly port: number;
  readonly routes: readonly Route[];
  /** The hashes of the style sheets that pages carry within them, as a security policy names them. */
  readonly styles: readonly string[];
  readonly log: Log;
}

export interface Serving {
  /** Such as `http://127.0.0.1:8787`. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Serves routes on this machine only; undefined where no port is free. */
export async function serve({
  port,
  routes,
  styles,
  log,
}: ServeOptions): Promise<Serving | undefined> {
  const headers = headersWith(styles);
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    answer(request, routes)
      .catch((error: unknown) => {
        log('page-failed', { error });
        return json({ error: 'failed' }, 500);
      })
      .then(
        (sent) => send(response, sent),
        () => response.destroy(),
      );
  });
  const listening = await listen(server, port);
  if (listening === undefined) return undefined;
  return {
    address: `http://${HOST}:${listening}`,
    stop: async () => {
      server.close();
      // Followers of changes stay connected for as long as they can.
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The port that it listens on: the first free one from `port` on. */
async function listen(server: Server, port: number): Promise<number | undefined> {
  const last = Math.min(port + PORTS_TRIED, 65_535);
  for (let tried = port; tried <= last; tried++) {
    try {
      server.listen(tried, HOST);
      await once(server, 'listening');
      const address = server.address();
      return typeof address === 'object' ? address?.port : undefined;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  return undefined;
}

function isTaken(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['EADDRINUSE', 'EACCES'].includes(String(error.code))
  );
}

const BASE = 'http://page.invalid';

async function answer(request: IncomingMessage, routes: readonly Route[]): Promise<Sent> {
  if (!isOwn(request)) return json({ error: 'foreign' }, 403);
  const { method, url = '/' } = request;
  if (!URL.canParse(url, BASE)) return html(NOT_FOUND, 404);
  const { pathname } = new URL(url, BASE);
  const route = routes.find(
    ({ path }) =>
      path === pathname || (path.length > 1 && path.endsWith('/') && pathname.startsWith(path)),
  );
  if (!route) return html(NOT_FOUND, 404);
  if (route.method !== method) return json({ error: 'method' }, 405);
  if (route.method === 'GET') return route.handle(pathname.slice(route.path.length));
  if (request.headers['content-type'] !== 'application/json') return json({ error: 'type' }, 415);
  const body = await readJson(request);
  if (!body.ok) return json({ error: body.why }, body.why === 'too-large' ? 413 : 400);
  return route.handle(body.value);
}

/** A page of another origin reaches this server too, under a name of its own or in a request across origins: neither is answered. */
function isOwn({ headers, socket }: IncomingMessage): boolean {
  const { host = '', origin } = headers;
  // Browsers leave the port of http out.
  const port = socket.localPort === 80 ? '' : `:${socket.localPort}`;
  if (![HOST, 'localhost'].some((name) => host === `${name}${port}`)) return false;
  const site = headers['sec-fetch-site'];
  // Somebody may follow a link to the page from anywhere; frames are barred by the policy.
  const followed =
    headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !followed) return false;
  return origin === undefined || origin === `http://${host}`;
}

function headersWith(styles: readonly string[]): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${styles.map((hash) => `'${hash}'`).join(' ')}`,
    "connect-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
}

function send(response: ServerResponse, sent: Sent): void {
  if ('follow' in sent) {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const end = sent.follow((data) => response.write(`data: ${data}\n\n`));
    response.on('close', end);
    return;
  }
  // What is left of a body that was refused isn't read.
  const connection = sent.status === 413 ? { connection: 'close' } : {};
  response.writeHead(sent.status, {
    'content-type': `${sent.type}; charset=utf-8`,
    'content-length': Buffer.byteLength(sent.body),
    ...connection,
  });
  response.end(sent.body);
}

const NOT_FOUND = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Not found</title><p>There is no such page. <a href="/">To the chat</a></p></html>
`;
