import { execFileSync } from 'node:child_process';
import * as z from 'zod';
import { ENGINE, SCALED_CONTENDERS } from './contenders.ts';
import type { Footprint } from './footprint.ts';
import { LARGEST, SMALLEST } from './scale.ts';
import { median } from './statistics.ts';
import { format, formatTable } from './table.ts';

const ROUNDS = 3;
/** Numbers of synthetic entries; undefined is the FAQ that is shipped. */
const FAQS = [undefined, SMALLEST, LARGEST] as const;

const footprintSchema = z.object({ ms: z.number(), megabytes: z.number() });

/** What building takes: for all in tables, and for the engine and the whole assistant in figures. */
export interface Builds {
  readonly tables: readonly string[];
  readonly shipped: Footprint;
  readonly largest: Footprint;
  readonly assistant: Footprint;
}

/** Measures what building takes: each time in a new process, all of them in turn, in rounds. */
export function measureBuilds(): Builds {
  const builds = SCALED_CONTENDERS.flatMap(({ name }) =>
    FAQS.map((size) => ({ name, size, footprints: new Array<Footprint>() })),
  );
  const starts = new Array<Footprint>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const { name, size, footprints } of builds) {
      footprints.push(inNewProcess('bench/build-once.ts', name, ...(size ? [String(size)] : [])));
    }
    starts.push(inNewProcess('bench/start-once.ts'));
  }
  const footprintOf = (name: string, size?: number) => {
    const build = builds.find((candidate) => candidate.name === name && candidate.size === size);
    return middle(build?.footprints ?? []);
  };
  const table = (title: string, measure: keyof Footprint) => {
    const figure = (name: string, size?: number) => footprintOf(name, size)[measure];
    return formatTable(
      [
        title,
        '10,000 against 100 entries',
        'at 10,000, engine = 1',
        'shipped FAQ',
        '100',
        '10,000',
      ],
      SCALED_CONTENDERS.map(({ name }) => [
        name,
        format(ratio(figure(name, LARGEST), figure(name, SMALLEST))),
        format(figure(name, LARGEST) / figure(ENGINE.name, LARGEST)),
        ...FAQS.map((size) => format(figure(name, size))),
      ]),
    );
  };
  return {
    tables: [table('first build, ms', 'ms'), table('memory, MB', 'megabytes')],
    shipped: footprintOf(ENGINE.name),
    largest: footprintOf(ENGINE.name, LARGEST),
    assistant: middle(starts),
  };
}

/** Milliseconds and megabytes below this are noise, and nothing is a multiple of them. */
const NOISE = 1;

const ratio = (large: number, small: number) => (small < NOISE ? NaN : large / small);

/** Runs a script of this folder as this process runs, with the garbage collector at hand. */
function inNewProcess(script: string, ...args: readonly string[]): Footprint {
  const command = [...process.execArgv, '--expose-gc', script, ...args];
  const output = execFileSync(process.execPath, command, { encoding: 'utf8' });
  return footprintSchema.parse(JSON.parse(output));
}

function middle(footprints: readonly Footprint[]): Footprint {
  return {
    ms: median(footprints.map(({ ms }) => ms)),
    megabytes: median(footprints.map(({ megabytes }) => megabytes)),
  };
}
