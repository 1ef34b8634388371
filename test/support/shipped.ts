import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAssistant } from '../../src/app.ts';
import { formatProblem } from '../../src/core/problem.ts';
import type { Assistant } from '../../src/core/respond.ts';

/** The assistant over the FAQ that is shipped; a test of it makes no sense while that has problems. */
export function shippedAssistant(): Assistant {
  const { assistant, problems } = createAssistant({ faqFolder: 'faq' });
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  return assistant;
}

/** Every YAML file of the shipped FAQ with its text, read without the product's own code. */
export function shippedYaml(): readonly { readonly path: string; readonly text: string }[] {
  return readdirSync('faq', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(join('faq', path), 'utf8') }));
}
