/**
 * Builds one contender over one FAQ and prints its footprint. `builds.ts` starts it, each time in a process of its own:
 * an index is built once in the life of a process, by code that has never run before.
 */
import { CONTENDERS } from './contenders.ts';
import { footprintOf } from './footprint.ts';
import { shippedFaq } from './shipped.ts';
import { syntheticFaq } from './synthetic.ts';

const [name, size] = process.argv.slice(2);
const contender = CONTENDERS.find((candidate) => candidate.name === name);
if (!contender) throw new Error(`There is no contender "${name}".`);
const faq = size === undefined ? shippedFaq() : syntheticFaq(shippedFaq(), Number(size));
const footprint = footprintOf(
  () => contender.build(faq),
  (search) => search('how does it work'),
);
process.stdout.write(JSON.stringify(footprint));
