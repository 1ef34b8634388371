/** A bot that answers "pong" to everything, with the client of ours: what discord.js itself takes. */
import { Events } from 'discord.js';
import { createClient } from '../../src/discord/client.ts';

const client = createClient(process.env['DISCORD_API_URL']);
client.on(Events.InteractionCreate, (interaction) => {
  if (interaction.isAutocomplete()) void interaction.respond([]);
  else if (interaction.isRepliable()) void interaction.reply('pong');
});
client.once(Events.ClientReady, () => process.stderr.write('Connected.\n'));
process.once('SIGTERM', () => void client.destroy());
await client.login(process.env['DISCORD_TOKEN']);
