const NONE = {
  /** The connection was lost, and taken up again. */
  'connection-lost': 0,
  /** Discord no longer took an answer. */
  late: 0,
  /** Something else had answered already. */
  'already-answered': 0,
  /** Discord asked to wait for longer than an answer may take. */
  'rate-limited': 0,
  /** An answer that couldn't be sent for another reason. */
  undelivered: 0,
};

/** What can go wrong between the bot and Discord. */
export type Incident = keyof typeof NONE;

/** Counts what went wrong between the bot and Discord since the start. */
export interface Incidents {
  readonly counts: Readonly<Record<Incident, number>>;
  /** Gives how often it has happened by now. */
  count(incident: Incident): number;
}

export function createIncidents(): Incidents {
  const counts = { ...NONE };
  return { counts, count: (incident) => ++counts[incident] };
}
