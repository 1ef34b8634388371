/** A longer message tells a story; its question marks don't make it two questions. */
const MAX_LENGTH = 240;
/** A part with fewer words is "right?" or "and why?", no question of its own. */
const MIN_WORDS = 3;

const BETWEEN_QUESTIONS =
  /\?+\s*|,?\s+(?:and|also)\s+(?=(?:how|what|when|where|who|why|does|do|is|are|can|will)\b)/iu;

/** The questions of a short message that asks more than one; empty for every other message. */
export function splitQuestions(text: string): readonly string[] {
  if (text.length > MAX_LENGTH || !/\?|\band\b|\balso\b/iu.test(text)) return [];
  const parts = text
    .split(BETWEEN_QUESTIONS)
    .filter((part) => part.trim().split(/\s+/).length >= MIN_WORDS);
  return parts.length > 1 ? parts : [];
}
