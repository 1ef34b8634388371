/** Longer texts go without their middle: nobody types so much, and whoever answers has to read it in one go. */
const MAX_TEXT = 100_000;

/** The text as it is sent; what people are in danger of stands at the beginning or at the end. */
export function withoutMiddle(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  const half = MAX_TEXT / 2 - 1;
  return `${text.slice(0, half)}\n${text.slice(-half)}`;
}
