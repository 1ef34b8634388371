/** `npm run deploy`: registers the slash commands, without starting the bot. */
import { parseArgs } from 'node:util';
import { REST, Routes } from 'discord.js';
import * as z from 'zod';
import { readConfig, withEnvFile } from '../config.ts';
import { DEFINITIONS } from './commands/list.ts';
import { fatalOfError } from './fatal.ts';
import { registerCommands } from './register.ts';

const USAGE = `Usage: npm run deploy -- [--dry-run] [--guild ID] [--remove]

  --dry-run   print the commands as JSON and change nothing; needs no token
  --guild ID  only in this server, where changes show at once
  --remove    take the commands away
`;

/** Exit codes of sysexits.h. */
const EX_USAGE = 64;
const EX_CONFIG = 78;

const applicationSchema = z.object({ id: z.string() });

process.exitCode = await deploy(process.argv.slice(2));

async function deploy(args: string[]): Promise<number> {
  const flags = readFlags(args);
  if (!flags) {
    process.stderr.write(USAGE);
    return EX_USAGE;
  }
  const definitions = flags.remove ? [] : DEFINITIONS;
  if (flags['dry-run']) {
    process.stdout.write(`${JSON.stringify(definitions, null, 2)}\n`);
    return 0;
  }
  const settings = readConfig(withEnvFile(process.env));
  const token = settings.ok ? settings.config.DISCORD_TOKEN : undefined;
  if (!settings.ok || !token) {
    const problems = settings.ok ? ['DISCORD_TOKEN is not set.'] : settings.problems;
    process.stderr.write(`${problems.join('\n')}\n`);
    return EX_CONFIG;
  }
  const api = settings.config.DISCORD_API_URL;
  const rest = new REST(api ? { api } : {}).setToken(token);
  try {
    const { id } = applicationSchema.parse(await rest.get(Routes.currentApplication()));
    const outcome = await registerCommands(definitions, {
      rest,
      applicationId: id,
      guildId: flags.guild,
    });
    process.stdout.write(`${definitions.length} commands, ${outcome}.\n`);
    return 0;
  } catch (error) {
    const { exitCode, message } = fatalOfError(error);
    process.stderr.write(`${message}\n`);
    return exitCode;
  }
}

function readFlags(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        'dry-run': { type: 'boolean', default: false },
        guild: { type: 'string' },
        remove: { type: 'boolean', default: false },
      },
    });
    return values.guild === undefined || /^\d{17,20}$/.test(values.guild) ? values : undefined;
  } catch {
    return undefined;
  }
}
