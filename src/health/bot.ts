/** What health asks of a bot. */
export interface WatchedBot {
  readonly connection: { readonly state: 'connecting' | 'ready' | 'reconnecting' };
  /** How often what has gone wrong between the bot and Discord since the start. */
  readonly incidents: { readonly counts: Readonly<Record<string, number>> };
}

/** Stands for a bot that isn't started yet. */
export const NOT_STARTED: WatchedBot = {
  connection: { state: 'connecting' },
  incidents: { counts: {} },
};
