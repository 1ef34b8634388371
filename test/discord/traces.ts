import type { World } from './standin/world.ts';

/** So much of the beginning of what somebody wrote is looked for, since a part of it is too much already. */
const BEGINNING = 20;

/** What of the people of a stand-in, of what they wrote and of secrets stands in a text. */
export function tracesIn(text: string, world: World): readonly string[] {
  const { people, said, channels, interactions, token } = world;
  const messages = [...channels.values()].flatMap((channel) => channel.messages);
  const ids = [...people, ...channels.values(), ...interactions.values(), ...messages].map(
    ({ id }) => id,
  );
  // There can be very many.
  const numbers = new Set(text.match(/\d{17,}/g));
  const secrets = [token, ...interactions.keys()].filter((secret) => text.includes(secret));
  const names = people.filter(({ username }) => new RegExp(`\\b${username}\\b`, 'i').test(text));
  const beginnings = [...said]
    .map((words) => words.trim().slice(0, BEGINNING))
    // A single word can be one of the log's own, such as the id of an entry.
    .filter((words) => /\S\s+\S/.test(words))
    .filter((words) => text.includes(words) || text.includes(JSON.stringify(words).slice(1, -1)));
  return [
    ...secrets,
    ...ids.filter((id) => numbers.has(id)),
    ...names.map(({ username }) => username),
    ...beginnings,
  ];
}
