import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { DEFINITIONS } from '../../src/discord/commands/list.ts';
import { openStandIn } from './running-bot.ts';
import type { StandIn } from './standin/standin.ts';

const NAMES = DEFINITIONS.map(({ name }) => name);

/** Runs the script as `npm run deploy` does. */
function deploy(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'src/discord/deploy.ts', ...args],
      { env: { PATH: process.env['PATH'], DISCORD_TOKEN: '', ...environment } },
      (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}

const settings = ({ token, apiUrl }: StandIn) => ({
  DISCORD_TOKEN: token,
  DISCORD_API_URL: apiUrl,
});

describe('npm run deploy', () => {
  it('prints the commands as JSON without a token', async () => {
    const { code, stdout } = await deploy(['--dry-run']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(DEFINITIONS)));
    expect(JSON.parse((await deploy(['--dry-run', '--remove'])).stdout)).toEqual([]);
  });

  it('registers everywhere or in one server, and takes the commands away', async () => {
    const standIn = await openStandIn();
    const { commands, guildId } = standIn.world;
    const named = (scope: string) => commands.get(scope)?.map(({ name }) => name);
    expect(await deploy([], settings(standIn))).toMatchObject({
      code: 0,
      stdout: `${NAMES.length} commands, changed.\n`,
    });
    expect(named('')).toEqual(NAMES);
    expect((await deploy([], settings(standIn))).stdout).toBe(
      `${NAMES.length} commands, unchanged.\n`,
    );
    await deploy(['--guild', guildId], settings(standIn));
    expect(named(guildId)).toEqual(NAMES);
    await deploy(['--guild', guildId, '--remove'], settings(standIn));
    expect(named(guildId)).toEqual([]);
    expect(named('')).toEqual(NAMES);
    await deploy(['--remove'], settings(standIn));
    expect(named('')).toEqual([]);
    expect(standIn.world.refusals).toEqual([]);
  }, 30_000);

  it('says what is wrong, and never the token', async () => {
    const standIn = await openStandIn();
    for (const args of [['--nonsense'], ['--guild', '../x']]) {
      expect(await deploy(args)).toMatchObject({ code: 64 });
    }
    expect(await deploy([])).toMatchObject({ code: 78, stderr: 'DISCORD_TOKEN is not set.\n' });
    const token = 'd3Jvbmc.dG9rZW4.c2VjcmV0';
    const wrong = await deploy([], { ...settings(standIn), DISCORD_TOKEN: token });
    expect(wrong).toMatchObject({ code: 77 });
    expect(wrong.stderr).toContain('Reset Token');
    expect(JSON.stringify(wrong)).not.toContain(token);
  }, 30_000);
});
