import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'oxc-parser';
import { check } from 'recheck';
import { describe, expect, it } from 'vitest';

interface Found {
  readonly source: string;
  readonly flags: string;
  /** Where it stands, or which module made it. */
  readonly place: string;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => join('src', path));

/** Every regular expression that stands in a file. */
function literalsIn(path: string): readonly Found[] {
  const text = readFileSync(path, 'utf8');
  const found: Found[] = [];
  new Visitor({
    Literal(node) {
      if (!('regex' in node)) return;
      const line = text.slice(0, node.start).split('\n').length;
      found.push({ source: node.regex.pattern, flags: node.regex.flags, place: `${path}:${line}` });
    },
  }).visit(parseSync(path, text).program);
  return found;
}

/** Every regular expression that modules put together of pieces while they are loaded. */
async function madeBy(modules: readonly string[]): Promise<readonly Found[]> {
  const found = new Map<string, Found>();
  const Own = globalThis.RegExp;
  let loading = '';
  globalThis.RegExp = new Proxy(Own, {
    construct(target, args: [string, string], newTarget) {
      const made: RegExp = Reflect.construct(target, args, newTarget);
      const { source, flags } = made;
      if (!found.has(String(made))) found.set(String(made), { source, flags, place: loading });
      return made;
    },
  });
  try {
    for (const path of modules) {
      loading = path;
      await import(join('..', path));
    }
  } finally {
    globalThis.RegExp = Own;
  }
  return [...found.values()];
}

/** What is repeated without end. */
function endlessRepeats({ source }: Found): readonly string[] {
  const items = source.match(
    /\(\?:\p{L}+\)|\\[pPu]\{[^}]*\}|\\.|\[(?:\\.|[^\]\\])*\]|\{\d+(?:,\d*)?\}|[^]/gu,
  );
  return (items ?? []).filter((_, place, all) => /^(?:[*+]|\{\d+,\})$/.test(all[place + 1] ?? ''));
}

/**
 * Whether a try can read no more than so many words: it begins at a blank, and only letters of a word are repeated without
 * end. Rules of screening are far too large for recheck; this is what keeps them linear.
 */
function isBounded(one: Found): boolean {
  const repeated = endlessRepeats(one);
  const readsOn = (item: string) => item === ')' || new RegExp(`^${item}$`, one.flags).test(' ');
  return repeated.length === 0 || (one.source.startsWith('(?<= ') && !repeated.some(readsOn));
}

const literals = files.flatMap(literalsIn);
const makers = files.filter((path) => readFileSync(path, 'utf8').includes('new RegExp('));
const core = files.filter((path) => path.startsWith('src/core/'));
const made = await madeBy([...makers.filter((path) => core.includes(path)), ...core]);
const others = [...literals, ...made.filter((one) => !isBounded(one))];

/** Recheck comes to no end with these; an attack on them it doesn't find either. */
const UNDECIDED = [
  'src/core/entry/content.ts',
  'src/core/screening/writer.ts',
  'src/preview/markdown.ts',
  'src/web/chat/helpline.ts',
];
/** Milliseconds; most take a few, and on a busy machine some take a second. */
const PATIENCE = { decided: 20_000, undecided: 1000 };

describe('no regular expression takes longer than its text is long', () => {
  it('all are looked at', () => {
    expect(literals.length).toBeGreaterThan(100);
    expect(made.length).toBeGreaterThan(400);
    expect(makers.filter((path) => !core.includes(path))).toEqual([]);
  });

  it.each(
    others.map((one) => [`${one.place} /${one.source}/${one.flags}`.slice(0, 120), one] as const),
  )('%s', async (_name, { source, flags, place }) => {
    const undecided = UNDECIDED.includes(place.replace(/:\d+$/, ''));
    const timeout = undecided ? PATIENCE.undecided : PATIENCE.decided;
    const diagnostics = await check(source, flags, { timeout });
    const attack = diagnostics.status === 'vulnerable' ? diagnostics.attack.pattern : 'none';
    expect(attack).toBe('none');
    expect(undecided ? 'safe' : diagnostics.status).toBe('safe');
  });
});
