/** Long work that is done step by step: each `yield` is a place where others may work. */
export type Steps<T> = Generator<void, T>;

/** Does all the steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
