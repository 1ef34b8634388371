import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import * as z from 'zod';

/** A token as people paste it: with quotes, "Bot " before it, or a newline after it. */
const tokenSchema = z
  .string()
  .transform((value) =>
    value
      .trim()
      .replace(/^["']|["']$/g, '')
      .replace(/^Bot\s+/i, '')
      .trim(),
  )
  .refine((value) => value === '' || /^[\w-]+\.[\w-]+\.[\w-]+$/.test(value), {
    error:
      'is not a bot token. Copy it anew: Developer Portal > your application > Bot > Reset Token.',
  });

const snowflake = z
  .string()
  .regex(/^\d{17,20}$/, 'must be an id of 17 to 20 digits: right-click in Discord > Copy ID.');

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port from 0 to 65535.')
  .transform(Number)
  .refine((port) => port <= 65_535, 'must be a port from 0 to 65535.');

const environmentSchema = z.object({
  DISCORD_TOKEN: tokenSchema.optional(),
  DISCORD_API_URL: z.url({ error: 'must be a URL such as https://discord.com/api.' }).optional(),
  DISCORD_HOME_GUILD_ID: snowflake.optional(),
  MODERATOR_ROLE_IDS: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(snowflake))
    .optional(),
  MODERATOR_CHANNEL_ID: snowflake.optional(),
  FAQ_DIR: z.string().min(1).default('faq'),
  DATA_DIR: z.string().min(1).default('data'),
  DEFAULT_COUNTRY: z
    .string()
    .regex(/^[A-Za-z]{2}$/, 'must be a country code of two letters, such as GB.')
    .transform((code) => code.toUpperCase())
    .optional(),
  PORT: portSchema.default(8787),
  HEALTH_PORT: portSchema.optional(),
  LOG_LEVEL: z
    .enum(['error', 'warn', 'info', 'debug'], { error: 'must be error, warn, info or debug.' })
    .default('info'),
});

/** The settings of the process, checked. `.env.example` explains each. */
export type Config = z.infer<typeof environmentSchema>;

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  /** One line for each setting that is wrong, with what to do; never a setting's value. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** Checks the environment; an empty setting counts as none. All errors come at once. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): ConfigResult {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  if (parsed.success) return { ok: true, config: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`),
  };
}

/** The environment with the settings of a .env file below it; what stands in the environment wins. */
export function withEnvFile(
  environment: Readonly<Record<string, string | undefined>>,
  path = '.env',
): Readonly<Record<string, string | undefined>> {
  try {
    return { ...parseEnv(readFileSync(path, 'utf8')), ...environment };
  } catch {
    return environment;
  }
}
