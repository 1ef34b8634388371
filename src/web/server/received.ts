import type { IncomingMessage } from 'node:http';

/** Larger bodies are refused; the page never sends one. Room for the longest text, each letter escaped. */
const MAX_BODY = 1024 * 1024;

export type ReadBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: 'too-large' | 'no-json' };

/** Reads the JSON of a request's body. */
export async function readJson(request: IncomingMessage): Promise<ReadBody> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  // The request must outlive the reading, or it couldn't be refused in words.
  const body: AsyncIterable<Uint8Array> = request.iterator({ destroyOnReturn: false });
  for await (const chunk of body) {
    size += chunk.length;
    if (size > MAX_BODY) return { ok: false, why: 'too-large' };
    chunks.push(chunk);
  }
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { ok: false, why: 'no-json' };
  }
}
