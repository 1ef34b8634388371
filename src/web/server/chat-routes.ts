import * as z from 'zod';
import { createAllowance } from '../../core/allowance.ts';
import type { Assistant } from '../../core/respond.ts';
import { chatAnswers, isAtRisk, type ChatRequest } from '../answers.ts';
import { json, type Route } from './route.ts';

const textSchema = z.object({ text: z.string() });

/** What the chat page asks its server for. `current` gives the assistant of the moment. */
export function chatRoutes(current: () => Assistant): readonly Route[] {
  const replies = createAllowance({ burst: 40, perSecond: 10 });
  const suggestions = createAllowance({ burst: 60, perSecond: 30 });

  const post = (name: ChatRequest, isAllowed: (body: unknown) => boolean): Route => ({
    method: 'POST',
    path: `/${name}`,
    handle(body) {
      if (!isAllowed(body)) return json({ error: 'busy' }, 429);
      const answer = chatAnswers[name](current(), body);
      if (answer.ok) return json(answer.value);
      return json({ error: answer.why }, answer.why === 'gone' ? 404 : 400);
    },
  });
  /** Whoever is at risk gets a reply however much is asked. */
  const askedByRisk = (body: unknown) => {
    const asked = textSchema.safeParse(body);
    return asked.success && isAtRisk(current(), asked.data.text);
  };

  return [
    post('ask', (body) => replies() || askedByRisk(body)),
    post('choose', replies),
    post('why', replies),
    post('help', () => true),
    post('suggest', suggestions),
    post('topics', () => true),
    post('countries', () => true),
  ];
}
