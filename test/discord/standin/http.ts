import type { IncomingMessage } from 'node:http';
import type { Gateway } from './gateway.ts';
import type { World } from './world.ts';

/** What a request is answered with. */
export interface Response {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What can come instead of an answer: none, for as long as the client waits, or the end of the connection. */
export type Silence = 'hang' | 'reset';

/** An answer that asks to wait for so many seconds. */
export function rateLimited(seconds: number): Response {
  return {
    status: 429,
    headers: { 'retry-after': String(seconds), 'x-ratelimit-scope': 'user' },
    body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
  };
}

export interface Request {
  readonly method: string;
  /** Below `/api/v10`, decoded. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

export type Handler = (request: Request, params: readonly string[]) => Response;

export interface Route {
  readonly method: string;
  readonly path: RegExp;
  readonly handle: Handler;
  /** Needs no token of the bot. */
  readonly free?: true;
}

/** What the handlers of all routes share. */
export interface Backend {
  readonly world: World;
  readonly gateway: () => Gateway;
  /** Answers with an error of Discord, and keeps it as a refusal. */
  readonly refuse: (
    request: Request,
    status: number,
    code: number,
    ...problems: readonly string[]
  ) => Response;
  /** Refuses a body. */
  readonly invalid: (request: Request, problems: readonly string[]) => Response;
}

export function createBackend(world: World, gateway: () => Gateway): Backend {
  const refuse: Backend['refuse'] = (request, status, code, ...problems) => {
    world.refusals.push({ request: `${request.method} ${request.path}`, code, problems });
    return { status, body: { code, message: problems.join('; ') } };
  };
  return {
    world,
    gateway,
    refuse,
    invalid: (request, problems) => refuse(request, 400, 50035, ...problems),
  };
}

/** Reads a request of the HTTP server. A multipart body counts with its `payload_json`. */
export async function readRequest(incoming: IncomingMessage): Promise<Request> {
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString();
  const payload = /name="payload_json"[^\n]*\n(?:[^\n]+\n)*\r?\n(.*?)\r?\n--/s.exec(text)?.[1];
  const body: unknown = text === '' ? undefined : JSON.parse(payload ?? text);
  return {
    method: incoming.method ?? 'GET',
    path: decodeURIComponent(url.pathname.replace(/^\/api\/v\d+/, '')),
    query: url.searchParams,
    authorization: incoming.headers.authorization,
    body,
  };
}
