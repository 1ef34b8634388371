import { describe, expect, it } from 'vitest';
import { keepLedger } from '../../faults/chaos/ledger.ts';
import { planOf } from '../../faults/chaos/plan.ts';
import { runChaos } from '../../faults/chaos/run.ts';
import { openStandIn, startBot } from '../discord/running-bot.ts';
import { temporaryFolder } from '../support/records.ts';

describe('the plan of a run', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(planOf(7, 60_000)).toEqual(planOf(7, 60_000));
    expect(planOf(7, 60_000)).not.toEqual(planOf(8, 60_000));
  });

  it('holds every fault in two minutes: each code, each op, each failing request', () => {
    const faults = planOf(7, 120_000).map(({ fault }) =>
      'code' in fault ? `close ${fault.code}` : fault.kind,
    );
    for (const code of [4000, 4001, 4002, 4003, 4005, 4007, 4008, 4009, 1000, 1001]) {
      expect(faults).toContain(`close ${code}`);
    }
    for (const kind of ['drop', 'op 7', 'op 9 true', 'op 9 false', 'deaf', 'mute', 'closed']) {
      expect(faults).toContain(kind);
    }
    for (const kind of ['429', '500', 'reset', 'hang', 'lost']) expect(faults).toContain(kind);
  });
});

describe('what a run would notice', () => {
  /** What the ledger says of one interaction, and of the bot's answers to it. */
  async function account(reach: boolean, answers: number) {
    const standIn = await openStandIn({ patience: 500 });
    const bot = await startBot(standIn);
    if (answers === 0) await bot.stop();
    const ledger = keepLedger(standIn);
    const server = standIn.member()('server');
    await server.use('about').catch(() => undefined);
    const [interaction] = standIn.world.interactions.values();
    if (!interaction) throw new Error('nothing was asked');
    if (reach) ledger.reached(interaction.id);
    for (let more = 1; more < answers; more++) {
      await fetch(
        `${standIn.apiUrl}/v10/interactions/${interaction.id}/${interaction.token}/callback`,
        { method: 'POST', body: JSON.stringify({ type: 4, data: { content: 'Again' } }) },
      );
    }
    return ledger.account([]);
  }

  it('is nothing where all went well, or the bot could not know', async () => {
    expect(await account(true, 1)).toMatchObject({ answered: 1, faults: [] });
    expect(await account(false, 0)).toMatchObject({ neverReached: 1, faults: [] });
  });

  it('is what was left unanswered, or answered twice', async () => {
    expect((await account(true, 0)).faults).toEqual([expect.stringContaining('unanswered')]);
    expect((await account(true, 2)).faults).toEqual([expect.stringContaining('answered twice')]);
  });

  it("is no fault where the failure was Discord's", async () => {
    const standIn = await openStandIn({ patience: 1000 });
    await startBot(standIn);
    const ledger = keepLedger(standIn);
    ledger.fail({ kind: 'reset', requests: 2, seconds: 0 });
    await expect(standIn.member()('server').use('about')).rejects.toThrow('did not respond');
    const [interaction] = standIn.world.interactions.values();
    ledger.reached(interaction?.id ?? '');
    expect(ledger.account([])).toMatchObject({ failedByDiscord: 1, faults: [] });
  });
});

it(
  'a few seconds of chaos leave nothing unanswered, nothing lost and nothing uncaught',
  {
    timeout: 120_000,
  },
  async () => {
    const result = await runChaos(5, 4000, temporaryFolder());
    expect(result.faults).toEqual([]);
    expect(result.account.answered).toBeGreaterThan(0);
    expect(result.steps.length).toBeGreaterThan(0);
  },
);
