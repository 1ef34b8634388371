/** A fault, and what has to come of it. Tests that try it carry its number in their name. */
export interface Row {
  readonly number: string;
  readonly fault: string;
  readonly expected: string;
}

const ROWS: readonly (readonly [fault: string, expected: string])[] = [
  ['no token', 'the chat page starts; one line says how to add one'],
  ['wrong token, at the start or later', 'leaves with 77 and the steps; never printed, no retry'],
  ['token with quotes, a line end or "Bot "', 'trimmed, or refused without its value'],
  ['close 4014, disallowed intents', 'leaves with 84; names the intents and the toggle'],
  ['close 4010 to 4013', 'leaves with 80 to 83, each with its own sentence'],
  [
    'Discord out of reach at the start',
    'tried again with growing, jittered waits; one bot in the end',
  ],
  ['/gateway/bot answers 500', 'the same'],
  ['the gateway never says HELLO', 'tried anew after 10 s; said once after 20 s'],
  ['a heartbeat is not acknowledged', 'resumes; one warning, one count'],
  ['close 4000, 4009, 1006; op 7; op 9', 'resumes or begins anew; what arrives is answered once'],
  ['10062, answered too late', 'logged once with the age; nothing more is sent'],
  ['40060, answered already', 'counted; a second instance is hinted at once'],
  ['our code answers twice', 'can not: handlers return, one place sends'],
  ['50027, the token has run out', 'what a moderator typed is kept and listed'],
  ['429 on an answer', 'sent after the wait if that is in time, else given up quietly'],
  ['a storm of 429', 'a warning; only answers go out'],
  ['the request of an answer hangs', 'given up after 1.5 s, once more while there is time'],
  ['5xx or a reset on an answer', 'once more after 0.3 s; a 40060 then counts as sent'],
  ['a handler rejects', 'a private apology with a reference; the bot lives'],
  ['a handler throws', 'the same'],
  ['the first direct message of a person', 'answered'],
  ['50007, direct messages are closed', 'not tried again; commands are still answered'],
  ['6000 characters, spaces, controls, emoji', 'all of it screened; answered'],
  ['content at and over the limits', 'shortened or split in the body; notices whole'],
  ['mentions and links in texts', 'no ping; shown letter for letter; http links only'],
  ['broken YAML', 'the last good set serves; place and advice are told'],
  ['alias bomb, 5000 levels, 10 MB', 'refused with a place, before it costs anything'],
  ['ids, phrasings, fields, claims wrong', 'told with places, all at once; the check fails'],
  ['a file that is half written', 'waited for; never a part of a set'],
  ['disk full on a save', 'told, the text kept; the old entry stands'],
  ['killed at any moment', 'the old or the new file; nothing acknowledged is lost'],
  ['two moderators, or one and an editor', 'the later one is refused, sees both, keeps the text'],
  ['read-only, missing, links, ../x', 'a clear error; nothing is written elsewhere'],
  ["forged, stale or others' buttons", 'authorised anew at each step; expired'],
  ['stdin closed, stdout closed early', 'leaves with 0; every line is answered'],
  [
    'SIGTERM, a port in use, a clock jump',
    'finishes and leaves with 0; next port; no wait changes',
  ],
];

/** F01 to F36. */
export const FAULTS: readonly Row[] = ROWS.map(([fault, expected], place) => ({
  number: `F${String(place + 1).padStart(2, '0')}`,
  fault,
  expected,
}));
