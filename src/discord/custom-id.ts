/** What a button or select holds: the command that owns it, what it does, and with what. */
export interface CustomId {
  readonly command: string;
  readonly action: string;
  readonly args: readonly string[];
}

/** Writes a custom_id. An argument with colons comes back as several. */
export function writeCustomId(
  command: string,
  action: string,
  ...args: readonly (string | number)[]
): string {
  return [command, action, ...args].join(':');
}

/** Reads any custom_id; one that isn't ours comes out as an owner or action that nobody knows. */
export function readCustomId(customId: string): CustomId {
  const [command = '', action = '', ...args] = customId.split(':');
  return { command, action, args };
}
