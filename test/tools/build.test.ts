import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { buildFile } from '../../src/tools/build.ts';
import { openStandIn } from '../discord/running-bot.ts';
import { post, replyOf, wordsIn } from '../support/page.ts';
import { temporaryFolder } from '../support/records.ts';

/** Builds into a folder that has nothing but the FAQ, and starts what was built there. */
async function startBuilt(
  settings: Readonly<Record<string, string>>,
  told: RegExp,
  change: (folder: string) => void = () => undefined,
) {
  const folder = temporaryFolder();
  cpSync('faq', join(folder, 'faq'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  await buildFile(join(folder, 'dist/main.js'));
  change(folder);
  const child = spawn(process.execPath, ['dist/main.js'], { cwd: folder, env: settings });
  onTestFinished(() => void child.kill('SIGKILL'));
  const closed = once(child, 'close');
  const said = await new Promise<string>((resolve) => {
    let text = '';
    const hear = (chunk: Buffer) => {
      text += chunk.toString();
      if (told.test(text)) resolve(text);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', () => resolve(text));
  });
  const end = async () => {
    child.kill('SIGTERM');
    const [code]: readonly unknown[] = await closed;
    return code;
  };
  return { said, end };
}

/** Told by nobody: the program is heard until it ends by itself. */
const NOTHING = /(?!)/;

describe('what was built, beside the FAQ and nothing else', () => {
  it('serves the chat page with its scripts, answers, and ends when it is told to', async () => {
    const { said, end } = await startBuilt({ PORT: '0' }, /http\S+\n/);
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? said;
    const page = await (await fetch(address)).text();
    expect(page).toContain('<style>');
    for (const script of ['/page.js', '/talk.js', '/preview.js']) {
      expect((await (await fetch(address + script)).text()).length).toBeGreaterThan(50);
    }
    const reply = await replyOf(post(address, '/ask', { text: 'how long is the drip?' }));
    expect(wordsIn(reply)).toContain('40 minutes to an hour');
    expect(await end()).toBe(0);
  });

  it('says in one sentence that its weights are missing', async () => {
    const { said, end } = await startBuilt({ PORT: '0' }, NOTHING, (folder) =>
      rmSync(join(folder, 'dist/weights'), { recursive: true }),
    );
    expect(said).toMatch(/weights\/\w+\.json can't be read: /);
    expect(said).not.toMatch(/^ +at /m);
    expect(await end()).toBe(78);
  });

  it('answers on Discord', async () => {
    const standIn = await openStandIn();
    const settings = { DISCORD_TOKEN: standIn.token, DISCORD_API_URL: standIn.apiUrl };
    const { said, end } = await startBuilt(settings, /Connected/);
    expect(said).toContain('Connected');
    const answer = await standIn
      .member()('server')
      .use('ask', { question: 'does it harm the bladder?' });
    expect(answer.content).toContain('bladder');
    expect(await end()).toBe(0);
    expect(standIn.world.refusals).toEqual([]);
  });
});
