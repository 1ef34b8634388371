import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommandSubcommandOption,
  type APIApplicationCommandStringOption,
} from 'discord.js';
import { TOPICS } from '../../core/entry/schema.ts';
import type { Assistant } from '../../core/respond.ts';
import type { Answer, Moderating, ModeratorCommand, Suggestion, Typing, Use } from '../command.ts';
import { LIMITS } from '../limits.ts';
import {
  add,
  edit,
  editComponents,
  editForms,
  listDrafts,
  phrasing,
  remove,
  restore,
  undo,
} from '../moderation/edit.ts';
import { gaps, gapsComponents } from '../moderation/gaps.ts';
import { history, historyComponents } from '../moderation/history.ts';
import { check, overviewComponents, review, stats } from '../moderation/overview.ts';
import { say } from '../moderation/panel.ts';
import { tryText } from '../moderation/try.ts';
import { shorten } from '../text.ts';
import { TOPIC_NAMES } from '../../core/entry/topic-names.ts';

type Handler = (use: Use & Moderating) => Answer;

interface Subcommand {
  readonly description: string;
  readonly options?: readonly APIApplicationCommandStringOption[];
  readonly run: Handler;
}

const ENTRY = option('entry', 'The entry, by its question or its id', true);
const ANY_ENTRY = option('entry', 'The entry; all of them without it', false);
const REMOVED = option('entry', 'An entry that was removed', true);

const SUBCOMMANDS: Readonly<Record<string, Subcommand>> = {
  add: {
    description: 'Add an entry',
    options: [
      option('topic', 'The topic that it belongs to', true),
      {
        ...option('id', 'Its name in the folder: a-z, 0-9 and hyphens', true),
        autocomplete: false,
        max_length: 64,
      },
    ],
    run: add,
  },
  edit: { description: 'Change an entry', options: [ENTRY], run: edit },
  remove: { description: 'Remove an entry', options: [ENTRY], run: remove },
  restore: { description: 'Bring a removed entry back', options: [REMOVED], run: restore },
  phrasing: {
    description: 'Add a phrasing to an entry',
    options: [
      ENTRY,
      { ...option('text', 'Another way to ask it', true), autocomplete: false, max_length: 200 },
    ],
    run: phrasing,
  },
  try: {
    description: 'See what a text gets, and why',
    options: [{ ...option('text', 'Any text', true), autocomplete: false }],
    run: tryText,
  },
  history: { description: 'What was edited, by whom', options: [ANY_ENTRY], run: history },
  undo: { description: 'Undo the last change of an entry', options: [ENTRY], run: undo },
  drafts: { description: 'What you typed and neither saved nor discarded', run: listDrafts },
  gaps: { description: 'What people asked and found no answer to', run: gaps },
  stats: { description: 'Which answers helped', run: stats },
  review: { description: 'Entries to look at again', run: review },
  check: { description: 'What the check finds', run: check },
};

/** Keeps the FAQ. Registered in the home server alone; who may use it is decided anew at every step. */
export const faq: ModeratorCommand = {
  definition: {
    type: ApplicationCommandType.ChatInput,
    name: 'faq',
    description: 'Keep the FAQ',
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: Object.entries(SUBCOMMANDS).map(
      ([name, { description, options = [] }]): APIApplicationCommandSubcommandOption => ({
        type: ApplicationCommandOptionType.Subcommand,
        name,
        description,
        options: [...options],
      }),
    ),
  },
  run: (use) =>
    new Map(Object.entries(SUBCOMMANDS)).get(use.subcommand ?? '')?.run(use) ??
    say('There is no such subcommand.'),
  complete: (typing) => {
    if (typing.option === 'topic') return topicsBegunBy(typing.text);
    return typing.subcommand === 'restore' ? removedEntries(typing) : entriesFor(typing);
  },
  components: {
    ...editComponents,
    ...historyComponents,
    ...gapsComponents,
    ...overviewComponents,
  },
  forms: editForms,
};

/** An option with suggestions. */
function option(
  name: string,
  description: string,
  required: boolean,
): APIApplicationCommandStringOption {
  return {
    type: ApplicationCommandOptionType.String,
    name,
    description,
    required,
    autocomplete: true,
  };
}

function topicsBegunBy(text: string): Suggestion[] {
  const start = text.trim().toLowerCase();
  return TOPICS.filter(
    (topic) => topic.startsWith(start) || TOPIC_NAMES[topic].toLowerCase().includes(start),
  ).map((topic) => ({ name: `${topic}: ${TOPIC_NAMES[topic]}`, value: topic }));
}

/** Entries by id, then by the words of their wordings. */
function entriesFor({ assistant, text }: Typing): Suggestion[] {
  const typed = text.trim().toLowerCase();
  const byId = assistant.faq.entries.filter(({ id }) => typed !== '' && id.includes(typed));
  return suggestionsOf(assistant, [
    ...byId.map(({ id }) => id),
    ...assistant.suggester(text).map(({ id }) => id),
  ]);
}

function removedEntries({ assistant, text, edits }: Typing & Moderating): Suggestion[] {
  const typed = text.trim().toLowerCase();
  const ids = edits.history
    .all()
    .filter(({ before, entry }) => before !== null && !assistant.faq.byId.has(entry))
    .map(({ entry }) => entry);
  return suggestionsOf(
    assistant,
    ids.filter((id) => id.includes(typed)),
  );
}

function suggestionsOf({ faq: { byId } }: Assistant, ids: readonly string[]): Suggestion[] {
  return [...new Set(ids)].slice(0, LIMITS.suggestions).map((id) => {
    const question = byId.get(id)?.question;
    const name = question === undefined ? id : `${question} (${id})`;
    return { name: shorten(name, LIMITS.suggestionName), value: id };
  });
}
