/** Starts counting; what it returns tells the milliseconds since, to a tenth. No change of the clock moves it. */
export function stopwatch(): () => number {
  const start = performance.now();
  return () => Math.round((performance.now() - start) * 10) / 10;
}
