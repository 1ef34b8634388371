/**
 * Writes what is derived from the schemas and the safety files: `faq/schema/*.schema.json` for editors,
 * and `src/core/safety/builtin.ts`, which serves when the files can't be read. `--check` fails if one is stale.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { claimsFileSchema, entryFileSchema, lexiconFileSchema } from '../core/entry/schema.ts';
import { buildSafety } from '../core/safety/safety.ts';
import {
  helplinesFileSchema,
  languagesFileSchema,
  noticesFileSchema,
} from '../core/safety/schema.ts';
import { formatProblem } from '../core/problem.ts';
import { readFiles } from '../store/load.ts';

const SCHEMAS = {
  entry: entryFileSchema,
  claims: claimsFileSchema,
  lexicon: lexiconFileSchema,
  helplines: helplinesFileSchema,
  notices: noticesFileSchema,
  languages: languagesFileSchema,
};

/** The generated files by path, relative to the project, with the text that they should have. */
export function generatedFiles(faqFolder = 'faq'): Map<string, string> {
  const files = new Map<string, string>();
  for (const [name, schema] of Object.entries(SCHEMAS)) {
    const json = z.toJSONSchema(schema, { io: 'input' });
    files.set(`faq/schema/${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`);
  }
  const safety = buildSafety(readFiles(faqFolder).files);
  if (!safety.ok) throw new Error(safety.problems.map(formatProblem).join('\n'));
  files.set(
    'src/core/safety/builtin.ts',
    `// Generated from faq/safety/ by "npm run faq:generate"; a test holds it fresh.
import type { Safety } from './schema.ts';

/** The last resort: what crisis and emergency replies say when faq/safety/ can't be read. */
export const BUILT_IN_SAFETY: Safety = ${JSON.stringify(safety.value, null, 2)};
`,
  );
  return files;
}

function main(): void {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  for (const [path, text] of generatedFiles()) {
    if (values.check) {
      if (readFileSync(path, 'utf8') !== text) {
        process.stderr.write(`${path} is stale: run "npm run faq:generate".\n`);
        process.exitCode = 1;
      }
    } else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
}

if (import.meta.filename === process.argv[1]) main();
