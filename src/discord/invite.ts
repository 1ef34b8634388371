import type { Snowflake } from 'discord.js';

/** Links that add the bot: to a server, where it needs no permission, or to a person's own account. */
export function inviteLinks(applicationId: Snowflake): {
  readonly server: URL;
  readonly person: URL;
} {
  const link = (query: Readonly<Record<string, string>>) =>
    new URL(
      `https://discord.com/oauth2/authorize?${new URLSearchParams({ client_id: applicationId, ...query }).toString()}`,
    );
  return {
    server: link({ scope: 'bot applications.commands', permissions: '0' }),
    person: link({ scope: 'applications.commands', integration_type: '1' }),
  };
}
