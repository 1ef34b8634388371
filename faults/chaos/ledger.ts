import type { APIMessage } from 'discord.js';
import * as z from 'zod';
import { rateLimited, type Request } from '../../test/discord/standin/http.ts';
import type { StandIn } from '../../test/discord/standin/standin.ts';
import { isLoading, type Interaction } from '../../test/discord/standin/world.ts';
import type { RequestFault } from './plan.ts';

/** An answer needs some time itself: what reaches the bot later than this can't be answered in time. Milliseconds. */
const REACHED_IN_TIME = 2500;

/**
 * The bot tries again no sooner than this after a try. On a busy machine it may do so though the first was taken, whose word
 * came too late for it; one that comes sooner was sent beside the first. Milliseconds.
 */
const SOONEST_RETRY = 250;

/** What came of one try to answer: Discord failed it, served it without the bot learning of it, took it or refused it. */
interface Attempt {
  readonly outcome: 'failed' | 'lost' | 'taken' | 'refused';
  readonly at: number;
}

/** What came of the interactions and direct messages of a run, each counted once. */
export interface Account {
  answered: number;
  /** Discord failed a request of the answer. */
  failedByDiscord: number;
  /** The connection was down. */
  neverReached: number;
  /** It reached the bot when the time to answer was all but over. */
  reachedTooLate: number;
  /** Tried again after an answer that Discord took, but whose word came too late; Discord refused the second. */
  triedAgain: number;
  /** One line each: what the bot left unanswered or answered twice. */
  readonly faults: string[];
}

/** Notes what is asked of the stand-in and what it fails, so that each answer can be accounted for. */
export interface Ledger {
  /** Fails the next requests so. */
  fail(fault: RequestFault): void;
  /** How many requests were failed. */
  readonly failed: number;
  /** The bot got this interaction or message. */
  reached(id: string): void;
  account(written: readonly APIMessage[]): Account;
}

export function keepLedger(standIn: StandIn): Ledger {
  const { world } = standIn;
  const reachedAt = new Map<string, number>();
  const attempts = new Map<string, Attempt[]>();
  const due: RequestFault[] = [];
  let failed = 0;
  let refusals = 0;

  const note = (request: Request, outcome: Attempt['outcome']) => {
    const key = keyOf(request);
    attempts.set(key, [...(attempts.get(key) ?? []), { outcome, at: performance.now() }]);
  };
  /** The fault for the next request; each fault is good for several. */
  const next = (): RequestFault | undefined => {
    const fault = due.shift();
    if (fault && fault.requests > 1) due.unshift({ ...fault, requests: fault.requests - 1 });
    if (fault) failed += 1;
    return fault;
  };
  let current: RequestFault | undefined;
  standIn.intercept = (request) => {
    refusals = world.refusals.length;
    const fault = (current = next());
    if (!fault || fault.kind === 'lost') return undefined;
    note(request, 'failed');
    if (fault.kind === '429') return rateLimited(fault.seconds);
    return fault.kind === '500'
      ? { status: 500, body: {} }
      : fault.kind === 'hang'
        ? 'hang'
        : 'reset';
  };
  // Comes after the other one for each request that gets an answer, Discord's own or another.
  standIn.lose = (request) => {
    if (current && current.kind !== 'lost') return false;
    const refused = world.refusals.length > refusals;
    note(request, current ? 'lost' : refused ? 'refused' : 'taken');
    return current !== undefined;
  };

  const accountFor = (interaction: Interaction, account: Account) => {
    const first = attempts.get(interaction.id) ?? [];
    const later = attempts.get(interaction.token) ?? [];
    const name = `interaction of type ${interaction.type}, ${outcomesOf(first) || 'no try'}`;
    const reached = reachedAt.get(interaction.id);
    const failedOnce = [...first, ...later].some(
      ({ outcome }) => outcome === 'failed' || outcome === 'lost',
    );
    const thinking = interaction.original && isLoading(interaction.original);
    const again = retryOfTaken(first);
    if (again !== undefined) account.triedAgain += 1;
    if (again !== undefined && again < SOONEST_RETRY) {
      account.faults.push(`answered twice: ${name}`);
    } else if (interaction.answer && !thinking) account.answered += 1;
    else if (reached === undefined) account.neverReached += 1;
    else if (failedOnce) account.failedByDiscord += 1;
    else if (reached - interaction.sentAt > REACHED_IN_TIME) account.reachedTooLate += 1;
    else
      account.faults.push(
        `${thinking ? 'left thinking' : 'unanswered'}: ${name}, ${reached - interaction.sentAt} ms`,
      );
  };
  const accountForMessage = ({ id, channel_id: channelId }: APIMessage, account: Account) => {
    const answers =
      world.channels.get(channelId)?.messages.filter(({ nonce }) => nonce === id) ?? [];
    const tries = attempts.get(id) ?? [];
    if (answers.length > 1) account.faults.push('a direct message answered twice');
    else if (answers.length === 1) account.answered += 1;
    else if (!reachedAt.has(id)) account.neverReached += 1;
    else if (tries.some(({ outcome }) => outcome === 'failed')) account.failedByDiscord += 1;
    else account.faults.push(`a direct message unanswered, ${outcomesOf(tries) || 'no try'}`);
  };

  return {
    fail: (fault) => void due.push(fault),
    get failed() {
      return failed;
    },
    reached: (id) => void reachedAt.set(id, Date.now()),
    account(written) {
      const account: Account = {
        answered: 0,
        failedByDiscord: 0,
        neverReached: 0,
        reachedTooLate: 0,
        triedAgain: 0,
        faults: [],
      };
      for (const interaction of world.interactions.values()) accountFor(interaction, account);
      for (const message of written) accountForMessage(message, account);
      return account;
    },
  };
}

function outcomesOf(tries: readonly Attempt[]): string {
  return tries.map(({ outcome }) => outcome).join(' ');
}

/** Milliseconds from an answer that was taken to the next try, if there was one. */
function retryOfTaken(tries: readonly Attempt[]): number | undefined {
  const place = tries.findIndex(({ outcome }) => outcome === 'taken');
  const [taken, next] = place === -1 ? [] : tries.slice(place, place + 2);
  return taken && next && next.at - taken.at;
}

const messageSchema = z.object({ nonce: z.string() });

/** An interaction's id for its first answer, its token for what follows, and for a direct message the id of what it answers. */
function keyOf({ path, body }: Request): string {
  const [, first, second, third] = path.split('/');
  if (first === 'interactions') return second ?? '';
  if (first === 'webhooks') return third ?? '';
  const sent = messageSchema.safeParse(body);
  return sent.success ? sent.data.nonce : path;
}
