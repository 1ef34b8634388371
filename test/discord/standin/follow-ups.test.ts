import { MessageFlags, type APIMessage } from 'discord.js';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { answering } from './answering.ts';
import { outcomeOf } from './real-client.ts';

/** Time goes on, but nothing that waits for it. */
function passTime(milliseconds: number): void {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + milliseconds });
  onTestFinished(() => void vi.useRealTimers());
}

describe('follow-ups', () => {
  it('are seen by whom they are for, and can be edited and taken away', async () => {
    const { sam, standIn } = await answering({
      async command(interaction) {
        await interaction.reply('First');
        await interaction.followUp('Open');
        const own = await interaction.followUp({ content: 'x', flags: MessageFlags.Ephemeral });
        await interaction.editReply({ message: own, content: 'Private' });
        await interaction.deleteReply(await interaction.followUp('Gone'));
      },
    });
    const first = await sam.use('ping');
    const texts = (messages: readonly APIMessage[]) => messages.map(({ content }) => content);
    await expect.poll(() => standIn.world.requests.at(-1)).toMatch('DELETE');
    expect(texts(sam.followUps())).toEqual(['Open', 'Private']);
    expect(texts(sam.heard())).toEqual(['First', 'Open', 'Private']);
    expect(texts(standIn.member()('server').followUps())).toEqual(['Open']);
    expect(sam.followUps()[0]?.interaction_metadata).toMatchObject({
      original_response_message_id: first.id,
    });
    expect(standIn.world.refusals).toEqual([]);
  });

  it.each([
    ['elsewhere', [...Array.from({ length: 5 }, () => 'taken'), 40094]],
    ['server-without-bot', [...Array.from({ length: 5 }, () => 'taken'), 40094]],
    ['server', Array.from({ length: 6 }, () => 'taken')],
  ] as const)('are at most five by a personal installation: %s', async (place, expected) => {
    const outcomes: unknown[] = [];
    const { sam } = await answering({
      place,
      async command(interaction) {
        await interaction.reply('First');
        for (let count = 0; count < 6; count++)
          outcomes.push(await outcomeOf(interaction.followUp(`${count}`)));
      },
    });
    await sam.use('ping');
    await expect.poll(() => outcomes).toEqual(expected);
  });

  it('are refused before the first answer, after a quarter of an hour, and to other applications', async () => {
    const outcomes: unknown[] = [];
    const { sam, client } = await answering({
      async command(interaction) {
        const { applicationId, token } = interaction;
        const send = async (application = applicationId) => {
          const body = { content: 'x' };
          const path = `/webhooks/${application}/${token}` as const;
          outcomes.push(await outcomeOf(client.rest.post(path, { body, auth: false })));
        };
        await send();
        await interaction.reply('First');
        await send();
        await send('1');
        passTime(15 * 60_000);
        await send();
        outcomes.push(await outcomeOf(interaction.editReply('x')));
        outcomes.push(await outcomeOf(interaction.deleteReply()));
      },
    });
    const first = await sam.use('ping');
    await expect.poll(() => outcomes).toEqual([50027, 'taken', 10015, 50027, 50027, 50027]);
    expect(sam.heard()).toContain(first);
  });

  it('that are gone or unknown can not be edited', async () => {
    const outcomes: unknown[] = [];
    const { sam } = await answering({
      async command(interaction) {
        await interaction.reply('First');
        await interaction.deleteReply();
        outcomes.push(await outcomeOf(interaction.editReply('x')));
        outcomes.push(await outcomeOf(interaction.editReply({ message: '1', content: 'x' })));
      },
    });
    await sam.use('ping');
    await expect.poll(() => outcomes).toEqual([10008, 10008]);
  });
});
