/** What waited longer in our own line can't be answered any more: Discord takes an answer for three seconds. */
const TOO_LATE = 3000;

/**
 * Begins each work in a turn of the event loop of its own. Between two of them answers go out; without that, as many
 * interactions at once as there is work for would keep the first answer back until it is too late for all.
 * What is returned settles with the work, so that it counts as in hand while it waits.
 * @param late is called instead of a work that waited too long
 */
export function createTurns(
  late: () => void,
  now: () => number = () => performance.now(),
): (work: () => Promise<void>) => Promise<void> {
  const waiting: (() => void)[] = [];
  const next = () => {
    const first = waiting.shift();
    if (waiting.length > 0) setImmediate(next);
    first?.();
  };
  return (work) =>
    new Promise((resolve, reject) => {
      const since = now();
      const begin = () => {
        if (now() - since <= TOO_LATE) {
          work().then(resolve, reject);
        } else {
          late();
          resolve();
        }
      };
      if (waiting.push(begin) === 1) setImmediate(next);
    });
}
