/** An error as far as it may be told. */
export interface Fault {
  readonly name: string;
  readonly code?: string | number;
  readonly status?: string | number;
  /** The innermost places in the code, as the stack names them. */
  readonly at?: readonly string[];
}

/**
 * Leaves out an error's message, as it may hold what a person wrote or an interaction's token:
 * name, code, status and the places in our own code are enough to find the fault.
 */
export function describeError(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error };
  const { stack = '', message } = error;
  const places =
    stack
      .slice(stack.indexOf(message) + message.length)
      .match(/^ {4}at .+:\d+:\d+\)?$/gm)
      ?.slice(0, 4) ?? [];
  return {
    name: error.constructor.name,
    ...known(error, 'code'),
    ...known(error, 'status'),
    at: places.map((place) => place.trim()),
  };
}

function known(error: Error, key: 'code' | 'status'): { readonly [name: string]: string | number } {
  const value: unknown = Reflect.get(error, key);
  const isWord = typeof value === 'string' && /^\w{1,60}$/.test(value);
  return typeof value === 'number' || isWord ? { [key]: value } : {};
}
