import Fuse from 'fuse.js';

/** The known id that somebody who wrote this one may have meant; undefined where none is near. */
export function nearestId(id: string, known: ReadonlySet<string>): string | undefined {
  const [best] = new Fuse([...known], { threshold: 0.7, ignoreLocation: true }).search(id, {
    limit: 1,
  });
  return best?.item;
}
