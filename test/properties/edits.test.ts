import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../src/core/edit/apply.ts';
import { checkEdit, placeEntry } from '../../src/core/edit/check.ts';
import type { Edit, TypedFields } from '../../src/core/edit/edit.ts';
import { tidyFields } from '../../src/core/edit/typed.ts';
import { buildFaq, createFaqBuilder, pathOf, withFile } from '../../src/core/entry/faq.ts';
import { formatYaml } from '../../src/core/entry/format.ts';
import { entryFileSchema, TOPICS } from '../../src/core/entry/schema.ts';
import { parseYaml } from '../../src/core/entry/yaml.ts';
import { gradeOf } from '../../src/store/reading-grade.ts';
import { shippedYaml } from '../support/shipped.ts';
import { RUNS } from './runs.ts';
import { anyString, anyText } from './texts.ts';

const files = shippedYaml().filter(({ path }) => !path.startsWith('safety/'));
const built = buildFaq(files);
const entries = built.ok ? built.value.entries : [];

const textAt = (path: string) => files.find((file) => file.path === path)?.text;
const claims = built.ok ? built.value.claims.map(({ id }) => id) : [];

/** Words that nobody objects to, among signs that mean something in YAML. */
const WORDS = [
  'It',
  'may',
  'say',
  'so',
  'é',
  '👩‍👩‍👧',
  '漢字',
  'yes',
  'null',
  '~',
  '1.5',
  '2026-11-23',
];
const SIGNS = [...Array.from(`:#"'-?!&*%@|>,[]{}\\=<\``), ': ', ' #', '\n\n', '\n', '---', '  '];
const anyWords = (maxLength: number) =>
  fc
    .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...SIGNS)), { minLength: 1 })
    .map((words) => words.join(' ').slice(0, maxLength));

/** Mostly what may be saved. */
const anySentence = (maxLength: number) =>
  fc.oneof({ weight: 9, arbitrary: anyWords(maxLength) }, { weight: 1, arbitrary: anyText(700) });
const anyLine = (maxLength: number) =>
  anySentence(maxLength).map((text) => text.replaceAll('\n', ' '));
const anyId = fc.oneof(fc.constantFrom('__proto__', '../x'), anyString);
const anyOf = (ids: readonly string[]) =>
  fc.oneof(
    { weight: 9, arbitrary: fc.subarray([...ids], { maxLength: 5 }) },
    { weight: 1, arbitrary: fc.array(anyId, { maxLength: 3 }) },
  );

const whole = {
  question: anyLine(80),
  phrasings: fc.oneof(
    { weight: 9, arbitrary: fc.uniqueArray(anyLine(200), { minLength: 3, maxLength: 8 }) },
    { weight: 1, arbitrary: fc.array(anyString, { maxLength: 4 }) },
  ),
  mentions: anyLine(60),
  answer: anySentence(600),
  more: anySentence(2000),
  claims: anyOf(claims),
  notes: fc.array(fc.record({ text: anyLine(400), reference: anyLine(200) }), { maxLength: 3 }),
  related: anyOf(entries.map(({ id }) => id)),
  reviewed: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('2026-11-23', '2025-02-28') },
    { weight: 1, arbitrary: fc.oneof(fc.constantFrom('2026-02-30', ''), anyString) },
  ),
};
/** Fields of which each may be left as it is. */
const anyFields: fc.Arbitrary<TypedFields> = fc.record(whole, { requiredKeys: [] });
const anyWhole: fc.Arbitrary<TypedFields> = fc.record(whole, {
  requiredKeys: ['question', 'phrasings', 'answer', 'claims', 'reviewed'],
});

const anyKnown = fc.constantFrom(...entries.map(({ id }) => id));
const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    topic: fc.constantFrom(...TOPICS, '__proto__', '../safety'),
    id: fc.oneof({ weight: 4, arbitrary: fc.constant('an-added-one') }, anyId),
    fields: anyWhole,
  }),
  fc.record({ kind: fc.constant('change' as const), id: anyKnown, fields: anyFields }),
  fc.record({ kind: fc.constant('phrasing' as const), id: anyKnown, text: anyLine(200) }),
  fc.record({ kind: fc.constant('remove' as const), id: anyKnown }),
  fc
    .tuple(fc.constantFrom(...entries), fc.constantFrom(...entries), fc.boolean())
    .map(([{ topic, id }, other, own]) => {
      const path = pathOf(own ? { topic, id } : other);
      return { kind: 'restore' as const, topic, id, text: textAt(path) ?? '' };
    }),
);

describe('whatever a moderator types', () => {
  it('is refused, or makes a file that is loaded and holds what was typed', () => {
    const build = createFaqBuilder();
    const upkeep = { today: '2026-12-01', release: false, gradeOf, build };
    fc.assert(
      fc.property(anyEdit, (edit) => {
        const known = entries.find(({ id }) => id === edit.id);
        const place = known && edit.kind !== 'add' ? known : placeOf(edit);
        if (!place) return;
        const path = pathOf(place);
        const text = textAt(path);
        const parsed = text === undefined ? undefined : parseYaml(text, path, entryFileSchema);
        const before =
          text !== undefined && parsed?.ok ? { text, entry: parsed.value.value } : null;
        const after = applyEdit(before, edit);
        const { faq } = checkEdit(files, { path, text: after }, upkeep);
        if (!faq) return;
        // A set that was accepted is loaded by whoever reads the folder next.
        const again = buildFaq(withFile(files, path, after));
        expect(again.ok && again.value).toEqual(faq);
        const entry = faq.byId.get(place.id);
        expect(entry === undefined).toBe(after === null);
        const isKept = edit.kind === 'restore' || after === null || after === text;
        expect(isKept ? after : formatYaml(after)).toBe(after);
        const typed = 'fields' in edit ? [...tidyFields(edit.fields)] : [];
        const held = typed.map(
          ([field, value]) => entry?.[field] ?? (value.length > 0 ? null : value),
        );
        expect(held).toEqual(typed.map(([, value]) => value));
      }),
      RUNS,
    );
  });
});

function placeOf(edit: Edit) {
  if (edit.kind !== 'add' && edit.kind !== 'restore') return undefined;
  const place = placeEntry(edit.topic, edit.id);
  return 'problems' in place ? undefined : place;
}
