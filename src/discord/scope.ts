import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** In servers, in the bot's direct messages and, for people who installed it for themselves, anywhere. */
export const EVERYWHERE = {
  integration_types: [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
};
