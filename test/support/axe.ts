import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import * as z from 'zod';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const resultsSchema = z.object({
  passes: z.array(z.unknown()),
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) })),
});

/** So many rules hold at least on everything that we show. */
const LEAST_PASSES = 10;

/** What axe finds on a page as it stands: each rule with what breaks it. Throws where it looked at next to nothing. */
export async function violationsOn(page: Page | Frame): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { passes, violations } = resultsSchema.parse(await page.evaluate('axe.run()'));
  if (passes.length <= LEAST_PASSES) throw new Error('There was nothing to look at.');
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
