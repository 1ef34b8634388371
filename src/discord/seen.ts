/** So many are remembered: far more than Discord sends again. */
const REMEMBERED = 1000;

/**
 * Says of an event's id whether it came before. When a connection is taken up again Discord sends what the library hadn't
 * confirmed yet, even if it was being handled already.
 */
export function createSeen(): (id: string) => boolean {
  const ids = new Set<string>();
  return (id) => {
    if (ids.has(id)) return true;
    ids.add(id);
    for (const oldest of ids) {
      if (ids.size <= REMEMBERED) break;
      ids.delete(oldest);
    }
    return false;
  };
}
