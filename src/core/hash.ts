const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a over UTF-16 code units, 32 bits, unsigned. `seed` continues an earlier hash. */
export function hash(text: string, seed = OFFSET, start = 0, end = text.length): number {
  let value = seed;
  for (let index = start; index < end; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), PRIME);
  }
  return value >>> 0;
}
