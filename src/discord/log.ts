/** Where the surface says what happens to it: kinds of fault and counts, never words or ids of people. */
export interface Log {
  error(line: string): void;
  warn(line: string): void;
  info(line: string): void;
}

/**
 * An error in a line. Its message is left out, as it may hold what a person wrote or an interaction's token:
 * name, code, status and the places in our own code are enough to find the fault.
 */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const known = ['code', 'status'].flatMap((key) => {
    const value: unknown = Reflect.get(error, key);
    return typeof value === 'number' || typeof value === 'string' ? [`${key} ${value}`] : [];
  });
  const { stack = '', message } = error;
  const places =
    stack
      .slice(stack.indexOf(message) + message.length)
      .match(/^ {4}at .+$/gm)
      ?.slice(0, 4) ?? [];
  return [error.constructor.name, ...known, ...places.map((place) => place.trim())].join(', ');
}

const LEVELS = ['error', 'warn', 'info', 'debug'] as const;

/** A log on standard error that leaves out what lies below `level`. */
export function createLog(level: (typeof LEVELS)[number]): Log {
  const wanted = (least: (typeof LEVELS)[number]) => LEVELS.indexOf(least) <= LEVELS.indexOf(level);
  const write = (least: (typeof LEVELS)[number]) => (line: string) => {
    if (wanted(least)) process.stderr.write(`${least}: ${line}\n`);
  };
  return { error: write('error'), warn: write('warn'), info: write('info') };
}
