/**
 * `npm run faq:new -- topic/id`: writes the skeleton of a new entry, and nothing over a file that is there.
 * Leaves with 64 where the entry can't be called that, with 73 where it can't be written.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { claimsFileSchema, type Claim } from '../core/entry/schema.ts';
import { parseYaml } from '../core/entry/yaml.ts';
import { readFiles } from '../store/load.ts';
import { skeleton } from '../core/entry/skeleton.ts';
import { readTarget } from '../core/entry/target.ts';

/** Exit codes of sysexits.h. */
const EX_USAGE = 64;
const EX_CANTCREAT = 73;

function main(): void {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [typed, folder = 'faq'] = positionals;
  if (typed === undefined || positionals.length > 2) {
    fail(EX_USAGE, 'One topic and id is needed, such as "npm run faq:new -- risks/headache".');
    return;
  }
  const target = readTarget(typed);
  if (!target.ok) {
    fail(EX_USAGE, `${target.message} ${target.advice}`);
    return;
  }
  const { topic, id } = target;
  const { files } = readFiles(folder);
  const claims = files.find(({ path }) => path === 'claims.yaml');
  if (!claims) {
    fail(EX_USAGE, `"${folder}" is no folder of a FAQ. It must hold claims.yaml.`);
    return;
  }
  const ids = files
    .filter(({ path }) => !path.startsWith('safety/'))
    .map(({ path }) => ({ path, id: /^[^/]+\/([^/]+)\.yaml$/.exec(path)?.[1] }));
  const taken = ids.find((one) => one.id === id);
  if (taken) {
    fail(
      EX_USAGE,
      `The id "${id}" is taken by ${folder}/${taken.path}. Edit that, or choose another id.`,
    );
    return;
  }
  const related = ids.find(({ path }) => path.startsWith(`${topic}/`))?.id;
  const today = new Date().toISOString().slice(0, 10);
  const path = `${folder}/${topic}/${id}.yaml`;
  try {
    mkdirSync(join(folder, topic), { recursive: true });
    writeFileSync(path, skeleton(topic, { claims: readClaims(claims.text), related, today }), {
      flag: 'wx',
    });
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    fail(
      EX_CANTCREAT,
      `${path} can't be written: ${why}. Check the folder's permissions and the disk.`,
    );
    return;
  }
  process.stdout.write(
    `${path}: written. Fill in what says TODO, then run "npm run -s faq:check".\n`,
  );
}

/** None where the ledger is broken: the check tells of that. */
function readClaims(text: string): readonly Claim[] {
  const parsed = parseYaml(text, 'claims.yaml', claimsFileSchema);
  return parsed.ok ? parsed.value.value : [];
}

function fail(code: number, text: string): void {
  process.stderr.write(`${text}\n`);
  process.exitCode = code;
}

main();
