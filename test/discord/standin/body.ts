import type { Schema } from 'discord-api-spec/zod';

/** discord.js sends these as false with every message, also where Discord doesn't know them. */
const BY_THE_LIBRARY = ['data.enforce_nonce', 'data.tts', 'enforce_nonce', 'tts'];

/** A body that Discord would take, or everything that it would object to. */
export type Body<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Checks a body against Discord's published schema, then against the rules that the schema doesn't express.
 * Fields that the schema doesn't know are refused: Discord passes over them, and a bot that sends one has a mistake.
 */
export function readBody<T>(
  schema: Schema<T>,
  body: unknown,
  rules: (value: T) => readonly string[],
): Body<T> {
  const parsed = schema.safeParse(withNumber(body));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${path.join('.')}: ${message}`,
    );
    return { ok: false, problems };
  }
  const problems = [...unknownFields(body, parsed.data), ...rules(parsed.data)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parsed.data };
}

/** Discord documents permissions as a string, but its schema has a number. */
function withNumber(body: unknown): unknown {
  if (typeof body !== 'object' || body === null) return body;
  const permissions: unknown = Reflect.get(body, 'default_member_permissions');
  return typeof permissions === 'string' && /^\d+$/.test(permissions)
    ? { ...body, default_member_permissions: Number(permissions) }
    : body;
}

/** Parsing leaves out what the schema doesn't know, so what is missing afterwards is unknown. */
function unknownFields(sent: unknown, known: unknown, path = ''): string[] {
  if (typeof sent !== 'object' || sent === null || typeof known !== 'object' || known === null) {
    return [];
  }
  return Object.entries(sent).flatMap(([key, value]) => {
    // JSON leaves these out.
    if (value === undefined) return [];
    if (BY_THE_LIBRARY.includes(`${path}${key}`) && value === false) return [];
    if (!Object.hasOwn(known, key)) return [`${path}${key}: unknown field`];
    const inside: unknown = Reflect.get(known, key);
    return unknownFields(value, inside, `${path}${key}.`);
  });
}
