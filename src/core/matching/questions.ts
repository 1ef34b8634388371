/** A longer message tells a story; its question marks don't make it two questions. */
const MAX_LENGTH = 240;
/** A part with fewer words is "right?" or "and why?", no question of its own. */
const MIN_WORDS = 3;

const QUESTION_WORD =
  'how|what|when|where|who|why|which|does|do|did|is|are|can|could|will|would|should|may|has|have';

const BETWEEN_QUESTIONS = new RegExp(
  `(?<=[.!?])\\s+|\\?+\\s*|,?(?<!\\s)\\s+(?:and|also|plus)\\s+(?=(?:${QUESTION_WORD})\\b)`,
  'iu',
);
/** "Doc mumbled it." beside a question asks nothing. */
const ASKS = new RegExp(
  `^\\W*(?:(?:and|but|so|also|ok|okay|hi|hey)\\b\\W*)*(?:${QUESTION_WORD})\\b`,
  'iu',
);

/** The questions of a short message that asks more than one; empty for every other message. */
export function splitQuestions(text: string): readonly string[] {
  if (text.length > MAX_LENGTH || !/\?|\band\b|\balso\b|\bplus\b/iu.test(text)) return [];
  const parts = text
    .split(BETWEEN_QUESTIONS)
    .filter((part) => part.trim().split(/\s+/).length >= MIN_WORDS && ASKS.test(part));
  return parts.length > 1 ? parts : [];
}
