import { createAskingPort, type Received } from '../chat/asking-port.ts';
import type { ChatPort, Failure } from '../chat/port.ts';

/** Whoever waits longer, in milliseconds, is told that nobody answers, and where help is. */
const PATIENCE = 6000;

/** The chat's port to the server that the page came from. The locale is a first guess at the country. */
export function createFetchPort(locale: string): ChatPort {
  return createAskingPort((name, body) => post(`/${name}`, { ...body, locale }));
}

async function post(path: string, body: object): Promise<Received> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) return { ok: false, failure: failureOf(response.status) };
    return { ok: true, value: await response.json() };
  } catch {
    return { ok: false, failure: 'unreachable' };
  }
}

function failureOf(status: number): Failure {
  if (status === 429) return 'busy';
  return status === 404 ? 'gone' : 'unreachable';
}
