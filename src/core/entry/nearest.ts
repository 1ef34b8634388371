import Fuse from 'fuse.js';

/** A guess that a person reads first. */
const LIKENESS = 0.7;

/**
 * The known id that somebody who wrote this one may have meant; undefined where none is near.
 * @param threshold how unlike the two may be, from 0 (the same) to 1, as fuse.js scores it
 */
export function nearestId(
  id: string,
  known: ReadonlySet<string>,
  threshold = LIKENESS,
): string | undefined {
  const [best] = new Fuse([...known], { threshold, ignoreLocation: true }).search(id, {
    limit: 1,
  });
  return best?.item;
}
