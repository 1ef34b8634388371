/** A bot that answers "pong" to everything, with the client of ours: what discord.js itself takes. */
import { Events } from 'discord.js';
import { createClient } from '../../src/discord/client.ts';

/** An answer that comes too late under load must not end the bot. */
const passOver = () => undefined;

const client = createClient(process.env['DISCORD_API_URL']);
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isAutocomplete()) interaction.respond([]).catch(passOver);
  else if (interaction.isRepliable()) interaction.reply('pong').catch(passOver);
});
client.once(Events.ClientReady, () => process.stderr.write('Connected.\n'));
process.once('SIGTERM', () => void client.destroy());
await client.login(process.env['DISCORD_TOKEN']);
