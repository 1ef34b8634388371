import { respond, type Assistant } from '../../core/respond.ts';
import { answerText } from '../answer.ts';
import type { Answer, Use } from '../command.ts';
import type { Message } from '../message.ts';
import { escapeMarkup, shorten } from '../text.ts';
import { panel, withoutPresses } from './panel.ts';

const SHOWN = 5;
const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Shows why a text gets the reply that it gets, stage by stage, then the reply itself. */
export function tryText({ assistant, options, locale }: Use): Answer {
  const text = String(options.get('text') ?? '');
  return {
    way: 'later',
    to: 'new',
    message: () => Promise.resolve(triedMessages(assistant, text, locale)),
  };
}

/** Why a text gets its reply, then the reply itself. */
export function triedMessages(
  assistant: Assistant,
  text: string,
  locale: string | undefined,
): Message[] {
  return [explanation(assistant, text), withoutPresses(answerText(assistant, text, { locale }))];
}

function explanation(assistant: Assistant, text: string): Message {
  const { screen, matcher } = assistant;
  const screening = screen(text);
  const { match, answerable, candidates } = matcher.explain(text);
  const { kind } = respond(assistant, text);
  const because = screening.because === '' ? '' : `, because of ${screening.because}`;
  return panel([
    `**Reply: ${kind}**`,
    `Screening: ${screening.kind}${screening.kind === 'clear' ? '' : ` (${screening.category})`}${because}${screening.soft ? '; a hard subject, so a gentle line is added' : ''}`,
    `Matching: ${match.outcome}, ${percent(match.score)} sure that the first is right, ${percent(match.margin)} ahead of the second; ${percent(answerable)} sure that the FAQ answers it`,
    candidates
      .slice(0, SHOWN)
      .map(
        ({ id, share, wording, features }, place) =>
          `${place + 1}. \`${id}\` ${percent(share)}, nearest wording "${escapeMarkup(shorten(wording, 80))}", likeness ${percent(features.nearest)}`,
      )
      .join('\n') || 'No entry is near.',
    'Below is what a member would get.',
  ]);
}
