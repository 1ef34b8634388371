import { tuningQuestions } from '../shipped.ts';

export type Payload = Readonly<Record<string, unknown>>;

export const SERVERS = 1000;
const MEMBERS = 10_000;
const SEND_MESSAGES = '2048';

/** What is asked: the questions that thresholds are tuned with. */
const { answerable, unanswerable } = tuningQuestions();
const QUESTIONS = [...answerable, ...unanswerable].map(({ text }) => text);
const IN_DANGER = ['I want to die', 'I took all my pills an hour ago', 'my friend cuts himself'];

const serverId = (place: number) => String(10_000_000 + place);
const channelOf = (place: number) => ({ id: String(20_000_000 + place), type: 0, name: 'general' });

/** A server as the gateway describes it. */
export function serverPayload(place: number) {
  const id = serverId(place);
  const role = { id, name: '@everyone', permissions: SEND_MESSAGES, position: 0, color: 0 };
  return {
    id,
    name: `server ${place}`,
    owner_id: '2',
    roles: [role],
    channels: [{ ...channelOf(place), position: 0, permission_overwrites: [] }],
    members: [],
    member_count: MEMBERS / SERVERS,
    emojis: [],
    stickers: [],
    threads: [],
    features: [],
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
  };
}

let counted = 0;

/** An interaction of some member in some server: of twenty, thirteen ask, one is in danger, four type and two press a button. */
export function anyInteraction(random: () => number): Payload & { readonly id: string } {
  const member = Math.floor(random() * MEMBERS);
  const place = member % SERVERS;
  const id = String(30_000_000 + counted++);
  const question = QUESTIONS[Math.floor(random() * QUESTIONS.length)] ?? '';
  const danger = IN_DANGER[Math.floor(random() * IN_DANGER.length)] ?? '';
  const share = random() * 20;
  return {
    id,
    application_id: '1',
    token: `token-${id}`,
    version: 1,
    locale: 'en-US',
    entitlements: [],
    context: 0,
    authorizing_integration_owners: { 0: serverId(place) },
    attachment_size_limit: 10_485_760,
    app_permissions: SEND_MESSAGES,
    guild_id: serverId(place),
    guild: { id: serverId(place), locale: 'en-US', features: [] },
    channel_id: channelOf(place).id,
    channel: channelOf(place),
    member: memberPayload(member),
    ...(share < 13
      ? asked(question)
      : share < 14
        ? asked(danger)
        : share < 18
          ? typed(question.slice(0, Math.ceil(random() * question.length)))
          : pressed(question, channelOf(place).id)),
  };
}

function memberPayload(member: number) {
  const user = { id: String(40_000_000 + member), username: `m${member}`, discriminator: '0' };
  return {
    user: { ...user, global_name: null, avatar: null },
    roles: [],
    joined_at: '2026-01-01T00:00:00.000Z',
    deaf: false,
    mute: false,
    flags: 0,
    permissions: SEND_MESSAGES,
  };
}

const command = { id: '5', name: 'ask', type: 1 };
const option = { name: 'question', type: 3 };

function asked(value: string): Payload {
  return { type: 2, data: { ...command, options: [{ ...option, value }] } };
}

function typed(value: string): Payload {
  return { type: 4, data: { ...command, options: [{ ...option, value, focused: true }] } };
}

function pressed(question: string, channelId: string): Payload {
  const message = {
    id: '6',
    channel_id: channelId,
    type: 0,
    author: { id: '1', username: 'bot', discriminator: '0', avatar: null, bot: true },
    content: `> ${question}\n\nAn answer.`,
    timestamp: '2026-01-01T00:00:00.000Z',
    edited_timestamp: null,
    flags: 64,
    components: [],
    embeds: [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    tts: false,
    pinned: false,
  };
  return { type: 3, data: { component_type: 2, custom_id: 'ask:entry:bladder' }, message };
}
