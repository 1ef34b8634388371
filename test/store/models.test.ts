import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import {
  matchingSchema,
  MATCHING_FILE,
  readWeights,
  screeningSchema,
  SCREENING_FILE,
  WeightsFault,
} from '../../src/store/models.ts';
import { temporaryFolder } from '../support/records.ts';

const anySchema = z.record(z.string(), z.unknown());

/** The weights of a kind with something changed in their file. */
function changed(file: URL, change: (weights: Record<string, unknown>) => object): URL {
  const folder = temporaryFolder();
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'weights.json');
  const weights = anySchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  writeFileSync(path, JSON.stringify({ ...weights, ...change(weights) }));
  return pathToFileURL(path);
}
const screeningWith = (change: (weights: Record<string, unknown>) => object) => () =>
  readWeights(changed(SCREENING_FILE, change), screeningSchema);

describe('weights', () => {
  it('are read as they are shipped', () => {
    expect(readWeights(SCREENING_FILE, screeningSchema).table.length).toBeGreaterThan(100_000);
    expect(readWeights(MATCHING_FILE, matchingSchema).english.has('because')).toBe(true);
  });

  it.each([
    ['a table that is no base64', ({ table }) => ({ table: `!!${String(table)}` }), /table/],
    ['a table that is cut', ({ table }) => ({ table: String(table).slice(0, -3) }), /table/],
    ['other labels', () => ({ bias: [1, 2, 3] }), /label/],
    ['something missing', () => ({ risk: undefined }), /risk/],
  ] satisfies [string, (weights: Record<string, unknown>) => object, RegExp][])(
    'with %s are refused, by name and with advice',
    (_, change, why) => {
      expect(screeningWith(change)).toThrow(WeightsFault);
      expect(screeningWith(change)).toThrow(/weights\.json can't be read: /);
      expect(screeningWith(change)).toThrow(why);
      expect(screeningWith(change)).toThrow(/build anew/);
    },
  );

  it('that are missing are told by name', () => {
    const nowhere = pathToFileURL(join(temporaryFolder(), 'nowhere.json'));
    expect(() => readWeights(nowhere, matchingSchema)).toThrow(/nowhere\.json.*ENOENT/);
  });
});
