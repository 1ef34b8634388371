/** What waited longer in our own line can't be answered any more: Discord takes an answer for three seconds. */
const TOO_LATE = 3000;

/**
 * Runs each task in a turn of the event loop of its own. Between two of them answers go out; without that, as many
 * interactions at once as there is work for would keep the first answer back until it is too late for all.
 * @param late is run instead of a task that waited too long
 */
export function createTurns(
  late: () => void,
  now: () => number = () => performance.now(),
): (task: () => void) => void {
  const waiting: { readonly task: () => void; readonly since: number }[] = [];
  const next = () => {
    const first = waiting.shift();
    if (waiting.length > 0) setImmediate(next);
    if (!first) return;
    if (now() - first.since > TOO_LATE) late();
    else first.task();
  };
  return (task) => {
    if (waiting.push({ task, since: now() }) === 1) setImmediate(next);
  };
}
