import type { Claim, Section, Topic } from './schema.ts';

/** What a skeleton is made from, beside its topic. */
export interface SkeletonParts {
  readonly claims: readonly Claim[];
  /** An entry that exists, as an example of a related one. */
  readonly related: string | undefined;
  /** YYYY-MM-DD. */
  readonly today: string;
}

const SECTION_OF: Readonly<Record<Topic, Section | undefined>> = {
  ptsd: 'introduction',
  mechanism: 'mechanism',
  treatment: 'administration',
  experience: 'outcomes',
  outcomes: 'outcomes',
  risks: 'risks',
  psychotherapy: 'psychotherapy',
  bot: undefined,
  'not-covered': undefined,
};

/** The section of the source in which most claims of a topic's entries stand; none where entries rest on no claim. */
export function sectionOf(topic: Topic): Section | undefined {
  return SECTION_OF[topic];
}

const ANSWER = 'TODO say it in two or three short, plain sentences, no stronger than the article.';
const NOT_COVERED = "Our source doesn't say TODO what. Ask TODO who can tell, such as the clinic.";

/** A new entry's file in its canonical form. What its writer has to say stands as "TODO", which the check finds. */
export function skeleton(topic: Topic, { claims, related, today }: SkeletonParts): string {
  const section = sectionOf(topic);
  const claim = claims.find((one) => one.section === section)?.id;
  return [
    'question: TODO ask it in plain words',
    'phrasings:',
    '  # Three at least, twelve or more are better.',
    '  - TODO ask it in everyday words',
    '  - TODO two or three keywords',
    '  - TODO ask it in the first person, with a story around it',
    'answer: >-',
    `  ${topic === 'not-covered' ? NOT_COVERED : ANSWER}`,
    ...(section
      ? ['claims:', `  - ${claim ?? 'claim-id'} # TODO name what the answer rests on`]
      : []),
    ...(related ? ['related:', `  - ${related} # TODO name what a reader may want next`] : []),
    `reviewed: ${today}`,
    '',
  ].join('\n');
}
