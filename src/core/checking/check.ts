import { buildFaq, pathOf, type Faq, type FaqBuilder, type SourceFile } from '../entry/faq.ts';
import { entryFileSchema } from '../entry/schema.ts';
import { parseYaml } from '../entry/yaml.ts';
import type { Matcher } from '../matching/match.ts';
import type { Problem } from '../problem.ts';
import { buildSafety, SAFETY_FILES } from '../safety/safety.ts';
import { aloneProblem, isAlone, leaveOutEach } from './phrasings.ts';
import { unfinishedComments } from './unfinished.ts';
import { entryUpkeep, helplineUpkeep, type UpkeepOptions } from './upkeep.ts';

export interface CheckOptions extends UpkeepOptions {
  readonly build?: FaqBuilder;
  readonly matcherOf: (faq: Faq) => Matcher;
}

/**
 * Every problem of the files of a FAQ folder: what keeps them from being served, then what its keepers should look at.
 * It takes a second or so; between two steps others may work.
 */
export function* checkFiles(
  files: readonly SourceFile[],
  { build = buildFaq, matcherOf, ...upkeep }: CheckOptions,
): Generator<void, readonly Problem[]> {
  const safetyFiles = files.filter(({ path }) => path.startsWith('safety/'));
  const entryFiles = files.filter(({ path }) => !path.startsWith('safety/'));
  const faq = build(entryFiles);
  const safety = buildSafety(safetyFiles);
  const problems = [
    ...(safety.ok ? [] : safety.problems),
    ...(faq.ok ? faq.warnings : faq.problems),
  ];
  for (const file of entryFiles.filter(({ path }) => path.includes('/'))) {
    yield;
    problems.push(...entryUpkeep(file, upkeep), ...unfinishedComments(file));
  }
  const helplines = safetyFiles.find(({ path }) => path === SAFETY_FILES.helplines);
  if (helplines) problems.push(...helplineUpkeep(helplines, upkeep));
  if (!faq.ok) return problems;
  const matcher = matcherOf(faq.value);
  for (const leftOut of leaveOutEach(faq.value, matcher)) {
    yield;
    if (!isAlone(leftOut)) continue;
    const path = pathOf(leftOut.entry);
    const text = entryFiles.find((file) => file.path === path)?.text ?? '';
    const parsed = parseYaml(text, path, entryFileSchema);
    if (!parsed.ok) continue;
    const place = ['phrasings', leftOut.wording - 1];
    problems.push(parsed.value.problemAt(place, aloneProblem(leftOut)));
  }
  return problems;
}
