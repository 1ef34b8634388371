import * as z from 'zod';
import { respond, type Assistant } from '../core/respond.ts';
import type { Reply } from '../core/reply/reply.ts';
import { renderText } from './render.ts';

const requestSchema = z.object({
  question: z.string(),
  locale: z.string().optional(),
  country: z.string().optional(),
});

/** Answers JSON Lines: one JSON object for each line that isn't blank, in order; a bad line gets an error and the batch goes on. */
export async function* answerBatch(
  assistant: Assistant,
  lines: AsyncIterable<string>,
): AsyncGenerator<string> {
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() !== '') yield JSON.stringify(answerLine(assistant, line, number));
  }
}

function answerLine(assistant: Assistant, line: string, number: number) {
  const request = requestSchema.safeParse(parseJson(line));
  if (!request.success) {
    const message =
      'Each line must be a JSON object such as {"question": "how long is the drip?", "locale": "en-GB", "country": "GB"}; locale and country may be left out.';
    return { error: { line: number, message } };
  }
  const { question, locale, country } = request.data;
  const start = performance.now();
  const reply = respond(assistant, question, { locale, country });
  const ms = performance.now() - start;
  return {
    question,
    kind: reply.kind,
    entry: reply.entry?.id ?? null,
    score: reply.score,
    answer: bodyOf(reply),
    text: renderText(reply, { colour: false, numbered: false }),
    choices: reply.parts.flatMap((part) =>
      part.role === 'choices'
        ? part.choices.map(({ id, question: asked, answer }) => ({
            entry: id,
            question: asked,
            answer,
          }))
        : [],
    ),
    ms,
  };
}

/** Undefined for what isn't JSON, which no request is either. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** Answer and more, without notes, notices, choices or related questions. */
function bodyOf({ parts }: Reply): string {
  return parts
    .flatMap((part) => (part.role === 'answer' || part.role === 'more' ? [part.text] : []))
    .join('\n\n');
}
