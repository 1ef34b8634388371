import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PermissionFlagsBits, type APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../src/tools/training/random.ts';
import { everLater } from '../support/clock.ts';
import { temporaryFolder } from '../support/records.ts';
import { openStandIn, startModeratedBot } from './running-bot.ts';
import { buttonsOf, fieldsOf, selectsOf, type Place } from './standin/member.ts';
import { isEphemeral } from './standin/world.ts';

const ROLE = '900000000000000001';
const FILE = 'risks/bladder.yaml';

/** An edit takes a while on a busy machine, and how long isn't tried here. */
const PATIENT = 20_000;

async function meet({
  roles = [ROLE],
  patience = PATIENT,
}: { roles?: readonly string[]; patience?: number } = {}) {
  const standIn = await openStandIn({ patience });
  const faqFolder = temporaryFolder();
  cpSync('faq', faqFolder, { recursive: true });
  const folder = temporaryFolder();
  const options = { faqFolder, folder, roleIds: roles, now: everLater() };
  const bot = await startModeratedBot(standIn, options);
  const restart = async () => {
    await bot.stop();
    await startModeratedBot(standIn, options);
  };
  const anna = standIn.member({ name: 'anna', roles: [ROLE] });
  const ben = standIn.member({ name: 'ben', roles: [ROLE] });
  const stranger = standIn.member({ name: 'stranger' });
  const file = (path = FILE) => readFileSync(join(faqFolder, path), 'utf8');
  return { standIn, bot, restart, faqFolder, folder, anna, ben, stranger, file };
}

async function saveLatestDraft(server: Place): Promise<void> {
  const list = await server.use('faq drafts');
  const [select] = selectsOf(list);
  const panel = await server.pick(list, select?.options[0]?.label ?? '');
  await server.press(panel, 'Save');
}

const buttonOf = (message: APIMessage, label: string) =>
  buttonsOf(message).find((button) => button.label === label);

/** The message that follows another: below a panel what members would see. */
async function following(place: Place, { id: earlier }: APIMessage): Promise<APIMessage> {
  let found: APIMessage | undefined;
  await expect
    .poll(() => (found = place.followUps().find(({ id }) => BigInt(id) > BigInt(earlier))))
    .toBeDefined();
  if (!found) throw new Error('nothing follows');
  return found;
}

/** Every file of a folder with its bytes. */
function snapshot(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .toSorted();
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

describe('editing', () => {
  it('fills the form in, previews what members will see, saves, and undoes and redoes', async () => {
    const { standIn, anna, stranger, file, restart } = await meet();
    const server = anna('server');
    const before = file();
    const form = await server.useForModal('faq edit', { entry: 'bladder' });
    expect(fieldsOf(form).map(({ custom_id: id }) => id)).toEqual([
      'question',
      'answer',
      'more',
      'phrasings',
      'claims',
    ]);
    for (const { value } of fieldsOf(form))
      expect(before.replaceAll(/\s+/g, ' ')).toContain(value?.split(/\s+/)[0]);
    const answer =
      'The article links bladder trouble mainly with people who abuse the drug for fun. In supervised care it is generally not seen.';
    const panel = await server.submit(form, { answer });
    expect(isEphemeral(panel)).toBe(true);
    expect(panel.content).toContain('Nothing is saved yet');
    expect(panel.content).toMatch(/__answer__\n.*~~.*\*\*/);
    const preview = await following(server, panel);
    expect(preview.content).toContain(answer);
    expect(buttonsOf(preview).every(({ disabled }) => disabled)).toBe(true);
    expect(file()).toBe(before);

    await restart();
    const saved = await server.press(panel, 'Save');
    expect(saved.id).toBe(panel.id);
    expect(saved.content).toContain('It is served now');
    expect(file()).not.toBe(before);
    const asked = await stranger('server').use('ask', { question: 'does it harm the bladder' });
    expect(asked.content).toContain(answer);

    const undone = await server.press(saved, 'Undo');
    expect(file()).toBe(before);
    const redone = await server.press(undone, 'Redo');
    expect(file()).not.toBe(before);
    await server.press(redone, 'Undo');
    expect(file()).toBe(before);
    expect(standIn.world.refusals).toEqual([]);
  });

  it('adds an entry that is answered with at once, and takes it away and back again', async () => {
    const { standIn, anna, stranger, faqFolder } = await meet();
    const server = anna('server');
    const start = snapshot(faqFolder);
    const form = await server.useForModal('faq add', { topic: 'not-covered', id: 'tinnitus' });
    const panel = await server.submit(form, {
      question: 'What about ringing in the ears?',
      answer:
        "The article doesn't say anything about ringing in the ears. A doctor who knows you can say more.",
      phrasings: 'tinnitus\nringing ears and ketamine\nmy ears ring, is that a problem',
    });
    const saved = await server.press(panel, 'Save');
    expect(saved.content).toContain('Added `tinnitus`');
    const answer = await stranger('server').use('ask', {
      question: 'my ears ring, is that a problem?',
    });
    expect(answer.content).toContain('What about ringing in the ears?');
    const removal = await server.use('faq remove', { entry: 'tinnitus' });
    expect((await server.press(removal, 'Remove it')).content).toContain('Removed');
    expect(snapshot(faqFolder)).toEqual(start);
    expect(await server.type('faq restore', 'entry', 'tinn')).toMatchObject([
      { value: 'tinnitus' },
    ]);
    const back = await server.use('faq restore', { entry: 'tinnitus' });
    expect((await server.press(back, 'Save')).content).toContain('Brought back');
    expect(Object.keys(snapshot(faqFolder))).toContain('not-covered/tinnitus.yaml');
    expect(standIn.world.refusals).toEqual([]);
  });

  it('adds a phrasing, and says what it would take from another entry', async () => {
    const { standIn, anna, file } = await meet();
    const server = anna('server');
    const panel = await server.use('faq phrasing', { entry: 'bladder', text: 'wee trouble' });
    expect(panel.content).toContain('One more phrasing');
    await server.press(panel, 'Save');
    expect(file()).toContain('wee trouble');
    expect(standIn.world.refusals).toEqual([]);
  });

  it('sets related questions from the panel', async () => {
    const { standIn, anna, file } = await meet();
    const server = anna('server');
    const form = await server.useForModal('faq edit', { entry: 'bladder' });
    const panel = await server.submit(form, { more: 'Ask the clinic about it.' });
    const [select] = selectsOf(panel);
    const option = select?.options.find(({ default: chosen }) => !chosen);
    expect(select?.options.filter(({ default: chosen }) => chosen)).not.toEqual([]);
    const again = await server.pick(panel, option?.label ?? '');
    await server.press(again, 'Save');
    expect(file()).toContain(`related:\n  - ${option?.value}`);
    expect(standIn.world.refusals).toEqual([]);
  });

  it.each([
    ['a dose', 'The usual amount is 35 mg at first. Ask the clinic.', '35 mg'],
    ['a promise', 'The treatment cures PTSD for good. Ask the clinic.', 'cures'],
    ['advice', 'You should stop taking your pills first. Ask the clinic.', 'You should stop'],
    ['an advert', 'The article says little. Book now for a discount.', 'Book now'],
  ])(
    'refuses %s with the words marked, and keeps the text one press away',
    async (_, answer, words) => {
      const { standIn, anna, file } = await meet();
      const server = anna('server');
      const before = file();
      const form = await server.useForModal('faq edit', { entry: 'bladder' });
      const panel = await server.submit(form, { answer });
      expect(panel.content).toContain('Not saved');
      expect(panel.content).toContain(`**${words}**`);
      expect(buttonOf(panel, 'Save')).toBeUndefined();
      const again = await server.openModal(panel, 'Edit again');
      expect(fieldsOf(again).find(({ custom_id: id }) => id === 'answer')?.value).toBe(answer);
      expect(file()).toBe(before);
      expect(standIn.world.refusals).toEqual([]);
    },
  );

  it('tells all problems at once', async () => {
    const { anna } = await meet();
    const server = anna('server');
    const form = await server.useForModal('faq edit', { entry: 'bladder' });
    const panel = await server.submit(form, {
      question: 'Q'.repeat(81),
      phrasings: 'one\ntwo',
      answer: 'A'.repeat(601),
    });
    for (const sign of ['80 characters', '600 characters', 'three phrasings']) {
      expect(panel.content).toContain(sign);
    }
  });
});

describe('F32: two moderators', () => {
  it('the later one is refused, sees both texts, and can put the change on top', async () => {
    const { standIn, anna, ben, file } = await meet();
    const [first, second] = [anna('server'), ben('server')];
    const forms = [
      await first.useForModal('faq edit', { entry: 'bladder' }),
      await second.useForModal('faq edit', { entry: 'bladder' }),
    ] as const;
    const panel = await first.submit(forms[0], { question: 'Can it harm the bladder?' });
    await first.press(panel, 'Save');
    const stale = await second.submit(forms[1], { more: 'Ask the clinic about it.' });
    expect(stale.content).toContain('Somebody changed this entry');
    expect(stale.content).toContain('Can ~~it~~**ketamine** harm the bladder?');
    const merged = await second.press(stale, 'Put my changes on top');
    await second.press(merged, 'Save');
    expect(file()).toContain('Can it harm the bladder?');
    expect(file()).toContain('Ask the clinic about it.');
    expect(standIn.world.refusals).toEqual([]);
  });

  it('a change by hand counts as newer too', async () => {
    const { anna, faqFolder, file } = await meet();
    const server = anna('server');
    const form = await server.useForModal('faq edit', { entry: 'bladder' });
    const changed = file().replace(/^question: .*$/m, 'question: Is the bladder at risk?');
    writeFileSync(join(faqFolder, FILE), changed);
    const stale = await server.submit(form, { more: 'Ask the clinic about it.' });
    expect(stale.content).toContain('Somebody changed this entry');
    expect(file()).toBe(changed);
  });

  it('a form sent after the entry was removed loses nothing', async () => {
    const { anna, ben, file } = await meet();
    const server = anna('server');
    const form = await server.useForModal('faq edit', { entry: 'bladder' });
    const removal = await ben('server').use('faq remove', { entry: 'bladder' });
    await ben('server').press(removal, 'Remove it');
    const gone = await server.submit(form, { more: 'My long text.' });
    expect(gone.content).toMatch(/kept for 24 hours/);
    const back = await ben('server').use('faq restore', { entry: 'bladder' });
    await ben('server').press(back, 'Save');
    const onTop = await server.press(gone, 'Put my changes on top');
    await server.press(onTop, 'Save');
    expect(file()).toContain('My long text.');
  });

  it("nobody reaches another moderator's draft", async () => {
    const { anna, ben, file } = await meet();
    const before = file();
    const form = await anna('server').useForModal('faq edit', { entry: 'bladder' });
    const panel = await anna('server').submit(form, { more: 'Mine.' });
    const save = buttonOf(panel, 'Save')?.custom_id ?? '';
    const own = await ben('server').use('faq stats');
    expect((await ben('server').pressAnything(own, save)).content).toContain('has expired');
    expect(file()).toBe(before);
  });

  it('100 random edits, each undone, leave every file byte for byte as it was', async () => {
    const { standIn, anna, ben, faqFolder } = await meet();
    const start = snapshot(faqFolder);
    const ids = Object.keys(start).flatMap(
      (path) => /^(?!safety|bot)[a-z-]+\/(.+)\.yaml$/.exec(path)?.[1] ?? [],
    );
    const random = randomNumbers(11);
    const pick = <const T>(items: readonly [T, ...T[]]): T =>
      items[Math.floor(random() * items.length)] ?? items[0];
    const removed = new Set<string>();

    /** The panel of one edit of any kind, with the button that saves it. */
    const edit = async (server: Place, step: number): Promise<readonly [APIMessage, string]> => {
      const [id = '', other = ''] = ids
        .filter((known) => !removed.has(known))
        .toSorted(() => random() - 0.5);
      const change = async (fields: Readonly<Record<string, string>>) =>
        server.submit(await server.useForModal('faq edit', { entry: id }), fields);
      const [gone] = removed;
      switch (pick(['ask', 'answer', 'more', 'phrasing', 'related', 'add', 'remove', 'restore'])) {
        case 'ask':
          return [await change({ question: `What is known of ${step}?` }), 'Save'];
        case 'answer':
          return [await change({ answer: `The article says little of ${step}.` }), 'Save'];
        case 'related': {
          const panel = await change({ more: `Ask the clinic about ${step}.` });
          const options = selectsOf(panel).flatMap((select) => select.options);
          const label = options.find(({ default: chosen }) => !chosen)?.label ?? other;
          return [await server.pick(panel, label), 'Save'];
        }
        case 'more':
          return [await change({ more: `More of ${step}.` }), 'Save'];
        case 'phrasing': {
          const text = `another wording ${step}`;
          return [await server.use('faq phrasing', { entry: id, text }), 'Save'];
        }
        case 'add': {
          const options = { topic: 'not-covered', id: `new-${step}` };
          const form = await server.useForModal('faq add', options);
          const fields = {
            question: `Is there anything on ${step}?`,
            answer: 'The article says nothing of it. The team that treats you can say more.',
            phrasings: `${step} one\n${step} two\n${step} three`,
          };
          return [await server.submit(form, fields), 'Save'];
        }
        case 'restore':
          if (gone === undefined) return edit(server, step);
          removed.delete(gone);
          return [await server.use('faq restore', { entry: gone }), 'Save'];
        case 'remove': {
          const panel = await server.use('faq remove', { entry: id });
          // An entry that others name as related, or whose phrasings are needed, stays.
          if (!buttonOf(panel, 'Remove it')) return edit(server, step);
          removed.add(id);
          return [panel, 'Remove it'];
        }
      }
    };

    const saved: [Place, APIMessage][] = [];
    for (let step = 1; step <= 100; step++) {
      const server = pick([anna, ben])('server');
      const message = await server.press(...(await edit(server, step)));
      expect(message.content, `edit ${step}`).toContain('It is served now');
      saved.push([server, message]);
    }
    expect(snapshot(faqFolder)).not.toEqual(start);
    for (const [server, message] of saved.toReversed()) {
      expect((await server.press(message, 'Undo')).content).toContain('Undone in');
    }
    expect(snapshot(faqFolder)).toEqual(start);
    expect(standIn.world.refusals).toEqual([]);
  }, 240_000);
});

describe('F34: who may', () => {
  const STEPS = ['faq:save:00000000', 'faq:undo:1', 'faq:go-back:1', 'faq:gap-dismiss:00000000'];

  it('a stranger can do nothing, whatever they send', async () => {
    const { standIn, anna, stranger, faqFolder, file } = await meet();
    const start = snapshot(faqFolder);
    const form = await anna('server').useForModal('faq edit', { entry: 'bladder' });
    const panel = await anna('server').submit(form, { more: 'x' });
    const place = stranger('server');
    for (const [command, options] of [
      ['faq edit', { entry: 'bladder' }],
      ['faq remove', { entry: 'bladder' }],
      ['faq add', { topic: 'risks', id: 'x-x' }],
      ['faq phrasing', { entry: 'bladder', text: 'x' }],
      ['faq undo', { entry: 'bladder' }],
      ['faq history', {}],
      ['faq gaps', {}],
      ['faq stats', {}],
      ['faq review', {}],
      ['faq check', {}],
      ['faq try', { text: 'x' }],
      ['faq restore', { entry: 'bladder' }],
    ] as const) {
      const refused = await place.use(command, options);
      expect(refused.content).toContain('Only moderators');
      expect(isEphemeral(refused)).toBe(true);
    }
    expect(await place.type('faq edit', 'entry', 'bladder')).toEqual([]);
    const own = await place.use('about');
    for (const id of [...STEPS, buttonOf(panel, 'Save')?.custom_id ?? '']) {
      expect((await place.pressAnything(own, id)).content).toContain('Only moderators');
    }
    expect(snapshot(faqFolder)).toEqual(start);
    expect(file()).toBe(start[FILE]);
    expect(standIn.world.refusals).toEqual([]);
  });

  it('a role that is taken away while a form is open counts, and the text comes back', async () => {
    const { standIn, anna, file } = await meet();
    const server = anna('server');
    const before = file();
    const form = await server.useForModal('faq edit', { entry: 'bladder' });
    const long = 'A long text that took me an hour. '.repeat(50).trim();
    anna.setRoles([]);
    const refused = await server.submit(form, { more: long });
    expect(refused.content).toContain('Only moderators');
    await expect.poll(() => server.followUps().length).toBeGreaterThan(0);
    expect(
      server
        .followUps()
        .map(({ content }) => content)
        .join(' '),
    ).toContain(long.slice(-200));
    anna.setRoles([ROLE]);
    const panel = await server.submit(form, { more: 'x' });
    anna.setRoles([]);
    expect((await server.press(panel, 'Save')).content).toContain('Only moderators');
    expect(file()).toBe(before);
    expect(standIn.world.refusals).toEqual([]);
  });

  it('where no roles are named it takes Manage Server', async () => {
    const { standIn, anna } = await meet({ roles: [] });
    expect((await anna('server').use('faq stats')).content).toContain('Only moderators');
    const manager = standIn.member({ permissions: String(PermissionFlagsBits.ManageGuild) });
    expect((await manager('server').use('faq stats')).content).not.toContain('Only moderators');
  });

  it('the command is nowhere but in the home server', async () => {
    const { anna, standIn } = await meet();
    for (const place of ['direct', 'elsewhere', 'server-without-bot'] as const) {
      await expect(anna(place).use('faq stats')).rejects.toThrow('no command');
    }
    const everywhere = standIn.world.commands.get('')?.map(({ name }) => name);
    expect(everywhere).not.toContain('faq');
  });

  it('a made-up or replayed custom_id does nothing', async () => {
    const { anna, faqFolder } = await meet();
    const server = anna('server');
    const form = await server.useForModal('faq edit', { entry: 'bladder' });
    const panel = await server.submit(form, { more: 'Ask the clinic about it.' });
    const save = buttonOf(panel, 'Save')?.custom_id ?? '';
    await server.press(panel, 'Save');
    const after = snapshot(faqFolder);
    const own = await server.use('faq stats');
    for (const id of [
      save,
      'faq:save',
      'faq:again:x',
      'faq:undo:9999',
      'faq:undo:NaN',
      'faq:confirm:../x:1',
      'faq:go-back:-1',
      'faq:constructor',
    ]) {
      await server.pressAnything(own, id);
    }
    expect(snapshot(faqFolder)).toEqual(after);
  });
});

describe('what was typed', () => {
  it('F14: is kept where Discord does not take the answer, and is listed', async () => {
    const { standIn, anna, file } = await meet({ patience: 3000 });
    const server = anna('server');
    const form = await server.useForModal('faq edit', { entry: 'bladder' });
    standIn.intercept = ({ path }) =>
      path.endsWith('/callback') ? { status: 404, body: { code: 10062 } } : undefined;
    await expect(server.submit(form, { more: 'Ask the clinic about it.' })).rejects.toThrow(
      'did not respond',
    );
    standIn.intercept = undefined;
    await saveLatestDraft(server);
    expect(file()).toContain('Ask the clinic about it.');
  });

  it('F14: is kept where the time to answer has run out, and the bot goes on', async () => {
    const { standIn, anna, file } = await meet({ patience: 3000 });
    const server = anna('server');
    const form = await server.useForModal('faq edit', { entry: 'bladder' });
    standIn.intercept = ({ method }) =>
      method === 'PATCH' ? { status: 401, body: { code: 50_027 } } : undefined;
    const submitted = server.submit(form, { more: 'Ask the clinic about it.' });
    await expect(submitted).rejects.toThrow('did not respond');
    standIn.intercept = undefined;
    await saveLatestDraft(server);
    expect(file()).toContain('Ask the clinic about it.');
  });

  it('F30: is kept where the disk takes no edit, which is said, and can be saved later', async () => {
    const { standIn, anna, folder, file } = await meet();
    const server = anna('server');
    const before = file();
    const form = await server.useForModal('faq edit', { entry: 'bladder' });
    const panel = await server.submit(form, { more: 'Ask the clinic about it.' });
    const inTheWay = join(folder, 'history.jsonl');
    mkdirSync(inTheWay);
    const refused = await server.press(panel, 'Save');
    expect(refused.content).toMatch(/could not be written|can't be written|not saved/i);
    expect(file()).toBe(before);
    rmSync(inTheWay, { recursive: true });
    await server.press(await server.press(refused, 'Try again'), 'Save');
    expect(file()).toContain('Ask the clinic about it.');
    expect(standIn.world.refusals).toEqual([]);
  });

  it('is shown whole, however long', async () => {
    const { anna } = await meet();
    const server = anna('server');
    const form = await server.useForModal('faq edit', { entry: 'bladder' });
    const more = `${'Plain words. '.repeat(150)}The end.`;
    const panel = await server.submit(form, { more });
    await following(server, panel);
    await expect
      .poll(() => [panel, ...server.followUps()].map(({ content }) => content).join(' '))
      .toContain('The end');
  });

  it('keeps related questions when the form is opened again', async () => {
    const { anna, file } = await meet();
    const server = anna('server');
    const form = await server.useForModal('faq edit', { entry: 'bladder' });
    const panel = await server.submit(form, { more: 'Ask the clinic about it.' });
    const [select] = selectsOf(panel);
    const option = select?.options.find(({ default: chosen }) => !chosen);
    const related = await server.pick(panel, option?.label ?? '');
    const again = await server.openModal(related, 'Edit again');
    await server.press(await server.submit(again, { more: 'Ask the clinic.' }), 'Save');
    expect(file()).toContain(`related:\n  - ${option?.value}`);
  });

  it('F33: can not even begin under a name or topic that can not be', async () => {
    const { anna } = await meet();
    const server = anna('server');
    for (const [topic, id] of [
      ['risks', 'Ringing Ears'],
      ['risks', 'a:b'],
      ['risks:x', 'ringing'],
      ['safety', 'notices'],
      ['risks', 'bladder'],
    ] as const) {
      const refused = await server.use('faq add', { topic, id });
      expect(refused.content).toMatch(/There is no topic|An id is|There is an entry/);
    }
  });
});

describe('looking back', () => {
  it('leads to the text before the first edit, also after a change by hand', async () => {
    const { anna, faqFolder, file } = await meet();
    const server = anna('server');
    const original = file();
    const form = await server.useForModal('faq edit', { entry: 'bladder' });
    await server.press(await server.submit(form, { more: 'Ask the clinic.' }), 'Save');
    writeFileSync(join(faqFolder, FILE), file().replace('Ask the clinic', 'Do ask the clinic'));
    const list = await server.use('faq history', { entry: 'bladder' });
    const item = await server.pick(list, '1: change bladder, by anna');
    await server.press(await server.press(item, 'Go back to the text before'), 'Save');
    expect(file()).toBe(original);
  });

  it('shows who did what, what changed, and leads back to any text', async () => {
    const { standIn, anna, ben, file } = await meet();
    const before = file();
    for (const [member, more] of [
      [anna, 'First text.'],
      [ben, 'Second text.'],
    ] as const) {
      const form = await member('server').useForModal('faq edit', { entry: 'bladder' });
      await member('server').press(await member('server').submit(form, { more }), 'Save');
    }
    const server = anna('server');
    const list = await server.use('faq history', { entry: 'bladder' });
    expect(list.content).toMatch(/2\. <t:\d+:f> ben: change `bladder`\n1\. <t:\d+:f> anna: change/);
    const item = await server.pick(list, '1: change bladder, by anna');
    expect(item.content).toContain('**First');
    const panel = await server.press(item, 'Go back to this text');
    await server.press(panel, 'Save');
    expect(file()).toContain('First text.');
    for (let step = 0; step < 3; step++) await server.use('faq undo', { entry: 'bladder' });
    expect(file()).toBe(before);
    expect((await server.use('faq undo', { entry: 'bladder' })).content).toContain(
      'nothing (more) to undo',
    );
    expect(standIn.world.refusals).toEqual([]);
  });
});

describe('what people ask and say', () => {
  it('alike questions come together, and become an entry, a phrasing, or go', async () => {
    const { standIn, anna, stranger, file } = await meet();
    for (const question of [
      'xylophone lessons and night sweats?',
      'night sweats and xylophone lessons',
      'who won the football game in 1987',
    ]) {
      const none = await stranger('server').use('ask', {
        question: 'who won the football game in 1987',
      });
      const form = await stranger('server').openModal(none, 'Send this question to the moderators');
      await stranger('server').submit(form, { question });
    }
    const server = anna('server');
    const gaps = await server.use('faq gaps');
    expect(gaps.content).toContain('2 × xylophone lessons and night sweats?');
    const group = await server.pick(gaps, '2 × xylophone lessons and night sweats?');
    const topics = await server.press(group, 'Create an entry');
    await expect(server.pick(topics, 'Risks and side effects')).rejects.toThrow('opened the modal');
    const entries = await server.press(group, 'Add it as a phrasing');
    const [select] = selectsOf(entries);
    expect(select?.options.length).toBe(25);
    const chosen = select?.options[0];
    const panel = await server.pick(entries, chosen?.label ?? '');
    expect(panel.content).toContain(`/${chosen?.value}\``);
    await server.press(panel, 'Discard');
    const rest = await server.press(group, 'Dismiss');
    expect(rest.content).not.toContain('xylophone');
    expect(rest.content).toContain('football');
    expect(file()).not.toContain('xylophone');
    expect(standIn.world.refusals).toEqual([]);
  });

  it('counts what helped, lists what waits for a review, and what the check finds', async () => {
    const { standIn, anna, stranger, faqFolder, file } = await meet();
    const answer = await stranger('server').use('ask', { question: 'does it harm the bladder' });
    await stranger('server').press(answer, 'Not helpful');
    const server = anna('server');
    expect((await server.use('faq stats')).content).toContain(
      '`bladder`: 0 helpful, 1 not helpful',
    );
    expect((await server.use('faq review')).content).toContain('No entry waits');
    writeFileSync(join(faqFolder, FILE), file().replace(/^reviewed: .*$/m, 'reviewed: 2020-01-01'));
    await expect
      .poll(async () => (await server.use('faq review')).content)
      .toContain('1 to look at again');
    const due = await server.use('faq review');
    const [select] = selectsOf(due);
    const item = await server.pick(due, select?.options[0]?.label ?? '');
    await server.press(item, 'Yes, reviewed today');
    expect(file()).not.toContain('2020-01-01');
    expect((await server.use('faq check')).content).toContain('nothing to mend');
    rmSync(join(faqFolder, 'risks/nausea.yaml'));
    await expect.poll(async () => (await server.use('faq check')).content).toContain('nausea');
    expect(standIn.world.refusals).toEqual([]);
  });

  it('tries a text: every stage, and what a member would get', async () => {
    const { standIn, anna } = await meet();
    const server = anna('server');
    const tried = await server.use('faq try', { text: 'does it harm the bladder' });
    expect(tried.content).toMatch(/Reply: answer/);
    expect(tried.content).toMatch(/1\. `bladder` \d+ %/);
    expect((await following(server, tried)).content).toContain('Can ketamine harm the bladder?');
    const risky = await server.use('faq try', { text: 'I want to kill myself' });
    expect(risky.content).toContain('Screening: crisis');
    expect((await following(server, risky)).content).toContain('Please also tell one person');
    expect(standIn.world.refusals).toEqual([]);
  });
});

describe('F26: a file that is broken by hand', () => {
  it('changes no answer, and the moderators are told once, with its line, until it is mended', async () => {
    const standIn = await openStandIn();
    const faqFolder = temporaryFolder();
    cpSync('faq', faqFolder, { recursive: true });
    const sam = standIn.member({ name: 'sam' });
    const { channel } = sam('server');
    await startModeratedBot(standIn, {
      faqFolder,
      folder: temporaryFolder(),
      roleIds: [ROLE],
      channelId: channel.id,
    });
    const path = join(faqFolder, FILE);
    const sound = readFileSync(path, 'utf8');
    writeFileSync(path, sound.replace('question: ', 'question: "'));
    const told = () =>
      sam('server')
        .heard()
        .map(({ content }) => content);
    await expect.poll(told, { timeout: 10_000 }).toHaveLength(1);
    expect(told()[0]).toMatch(/risks\/bladder\.yaml:1:/);
    const answer = await sam('server').use('ask', { question: 'does it harm the bladder' });
    expect(answer.content).toContain('Can ketamine harm the bladder?');
    writeFileSync(path, sound);
    const notAnswers = () => told().filter((content) => content !== answer.content);
    await expect.poll(notAnswers, { timeout: 10_000 }).toHaveLength(2);
    expect(notAnswers()[1]).toContain('mended');
    expect(standIn.world.refusals).toEqual([]);
  });
});
