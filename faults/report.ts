import { rmSync } from 'node:fs';

/**
 * Prints what a run measured and found wrong. The folder it ran in is left where something is wrong, and the process then
 * leaves with 1.
 */
export function report(
  figures: readonly (readonly [name: string, figure: string | number])[],
  faults: readonly string[],
  root: string,
): void {
  for (const [name, figure] of figures) process.stdout.write(`${name}: ${figure}\n`);
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length === 0) {
    rmSync(root, { recursive: true });
    return;
  }
  process.stderr.write(`The folders are left in ${root}.\n`);
  process.exitCode = 1;
}
