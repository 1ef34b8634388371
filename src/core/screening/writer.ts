/** Groups of people who have crisis lines of their own. */
export const WRITERS = ['veterans', 'children'] as const;
export type Writer = (typeof WRITERS)[number];

/** Said about the writer, so that "my grandfather is a veteran" doesn't count. */
const SAYS: Readonly<Record<Writer, RegExp>> = {
  veterans:
    /\b(?:(?:i am|i'm|im|as) an? (?:\w+ )?(?:vet|veteran)|i served|my (?:time|tour|deployment|unit|service)|(?:years|tours) in the (?:army|navy|marines|air force|corps|military|service)|va (?:hospital|appointment|doctor|clinic|said|gave))\b/i,
  children:
    /\b(?:i am|i'm|im|me) (?:only |just )?(?:1[0-7]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)(?: (?:years?|yo|y\/o|f|m)\b|(?=[.,!?]|$| and))|\b(?:my (?:homework|school|teacher)|(?:in|at) (?:middle|high) school|year (?:7|8|9|10|11))\b/i,
};

/** The groups that the writer of a text says to belong to. */
export function writersOf(raw: string): readonly Writer[] {
  const text = raw.replaceAll('’', "'");
  return WRITERS.filter((writer) => SAYS[writer].test(text));
}
