import { idSchema, TOPICS, type Topic } from './schema.ts';

/** Where a new entry goes, or why it can't go there and what to do. */
export type Target =
  | { readonly ok: true; readonly topic: Topic; readonly id: string }
  | { readonly ok: false; readonly message: string; readonly advice: string };

/** Reads `topic/id` as a person typed it. Nothing else is accepted, so nothing is written outside of a topic. */
export function readTarget(typed: string): Target {
  const parts = typed.split('/');
  const [first = '', second = ''] = parts;
  const refuse = (message: string, advice: string): Target => {
    const near = suggest(typed);
    return { ok: false, message, advice: near ? `${advice} Did you mean "${near}"?` : advice };
  };
  if (parts.length !== 2 || typed.includes('\\')) {
    return refuse(
      `"${typed}" is no topic and id.`,
      'Give both with one slash between, such as treatment/infusion-length.',
    );
  }
  const topic = TOPICS.find((name) => name === first);
  if (!topic) return refuse(`There is no topic "${first}".`, `Topics: ${TOPICS.join(', ')}.`);
  const id = idSchema.safeParse(second);
  if (!id.success) {
    return refuse(`"${second}" can't be an id.`, 'An id has 2 to 64 of: a-z, 0-9, hyphen.');
  }
  return { ok: true, topic, id: id.data };
}

/** What the typed words would be as topic and id, where they come near one. */
function suggest(typed: string): string | undefined {
  const [id = '', topic = ''] = typed
    .replace(/\.ya?ml$/i, '')
    .split(/[\\/]/)
    .toReversed()
    .map((part) =>
      part
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, ''),
    );
  const known = TOPICS.some((name) => name === topic) && idSchema.safeParse(id).success;
  return known ? `${topic}/${id}` : undefined;
}
