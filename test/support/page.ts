import { onTestFinished } from 'vitest';
import * as z from 'zod';
import { shownReplySchema, type ShownReply } from '../../src/web/chat/shown-reply.ts';
import type { Route } from '../../src/web/server/route.ts';
import { startPage } from '../../src/web/server/start.ts';
import { watchFaq, type FaqOptions } from '../../src/web/server/watched-faq.ts';
import { keepingLog } from './log.ts';

export interface OpenedPage {
  readonly address: string;
  readonly logged: readonly string[];
  readonly end: () => Promise<void>;
}

interface PageSettings extends Partial<FaqOptions> {
  readonly port?: number;
  readonly beside?: readonly Route[];
}

/** Serves the chat page on a port of its own. */
export async function servePage({
  faqFolder = 'faq',
  defaultCountry,
  port = 0,
  beside = [],
}: PageSettings = {}): Promise<OpenedPage> {
  const { lines: logged, log } = keepingLog();
  const faq = watchFaq({ faqFolder, defaultCountry });
  const page = await startPage({ faq, faqFolder, port, log, beside });
  if (!page) throw new Error('No port is free.');
  const end = async () => {
    faq.close();
    await page.stop();
  };
  return { address: page.address, logged, end };
}

/** The same; it ends with the test. */
export async function openPage(settings?: PageSettings): Promise<OpenedPage> {
  const page = await servePage(settings);
  onTestFinished(page.end);
  return page;
}

/** Sends a request as the page does. */
export function post(
  address: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** The reply to a request that gets one. */
export async function replyOf(response: Promise<Response>): Promise<ShownReply> {
  return shownReplySchema.parse(await (await response).json());
}

/** Everything that a reply says, one text after the other. */
export function wordsIn(reply: ShownReply): string {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    const found = z
      .union([z.string(), z.array(z.unknown()), z.record(z.string(), z.unknown())])
      .safeParse(value);
    if (!found.success) return;
    if (typeof found.data === 'string') texts.push(found.data);
    else Object.values(found.data).forEach(collect);
  };
  collect([reply.parts, reply.closing]);
  return texts.join('\n');
}
