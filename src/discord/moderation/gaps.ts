import { TOPICS } from '../../core/entry/schema.ts';
import { groupAlike } from '../../core/gaps.ts';
import { isStopWord } from '../../core/matching/stopwords.ts';
import { fold } from '../../core/text.ts';
import type { SentQuestion } from '../../store/questions.ts';
import type { Answer, CommandContext, Moderating, Press } from '../command.ts';
import { button, buttonRows, selectRow } from '../components.ts';
import { writeCustomId } from '../custom-id.ts';
import { LIMITS } from '../limits.ts';
import type { Message } from '../message.ts';
import { escapeMarkup, shorten } from '../text.ts';
import { TOPIC_NAMES } from '../../core/entry/topic-names.ts';
import { addPhrasing, formToAdd } from './edit.ts';
import { panel, say } from './panel.ts';

type Group = readonly [SentQuestion, ...SentQuestion[]];

const NOT_THERE = 'These questions are gone: somebody dealt with them, or their 90 days are over.';

/** The questions that people sent, alike ones together, those asked most first. */
export function gaps({ questions }: CommandContext): Answer {
  return { way: 'reply', message: gapsPanel(groupsOf(questions.all())) };
}

export const gapsComponents = {
  gap: (press: Press & Moderating): Answer =>
    onGroup(press, press.values[0], (group) => ({ way: 'reply', message: groupPanel(group) })),
  'gap-new': (press: Press & Moderating): Answer =>
    onGroup(press, press.args[0], ([first]) =>
      say('In which topic?', [
        selectRow(
          writeCustomId('faq', 'gap-topic', first.id),
          'Choose a topic',
          TOPICS.map((topic) => ({ label: TOPIC_NAMES[topic], value: topic })),
        ),
      ]),
    ),
  'gap-topic': (press: Press & Moderating): Answer =>
    onGroup(press, press.args[0], (group) => {
      const [{ text }] = group;
      const phrasings = [...new Set(group.map((one) => one.text))];
      const id = idFor(text, press.assistant.faq.byId);
      const fields = { question: shorten(text, 80), phrasings };
      return { way: 'form', form: formToAdd(press.values[0] ?? '', id, fields) };
    }),
  'gap-phrasing': (press: Press & Moderating): Answer =>
    onGroup(press, press.args[0], ([{ id, text }]) => {
      const { suggester, matcher, faq } = press.assistant;
      const near = [...matcher.match(text).entries.map(({ entry }) => entry), ...suggester(text)];
      const entries = [...new Set([...near, ...faq.entries])].slice(0, LIMITS.selectOptions);
      return say('To which entry?', [
        selectRow(
          writeCustomId('faq', 'gap-entry', id),
          'Choose an entry, nearest first',
          entries.map((entry) => ({ label: entry.question, value: entry.id })),
        ),
      ]);
    }),
  'gap-entry': (press: Press & Moderating): Answer =>
    onGroup(press, press.args[0], ([{ text }]) => addPhrasing(press, press.values[0] ?? '', text)),
  'gap-dismiss': (press: Press & Moderating): Answer =>
    onGroup(press, press.args[0], (group) => ({
      way: 'later',
      to: 'pressed',
      message: async () => {
        await press.questions.remove(group.map(({ id }) => id));
        return gapsPanel(groupsOf(press.questions.all()));
      },
    })),
};

function groupsOf(questions: readonly SentQuestion[]): readonly Group[] {
  return groupAlike(questions).flatMap(([first, ...rest]) => (first ? [[first, ...rest]] : []));
}

/** The group of a question as it is now. */
function onGroup(
  { questions }: Press & Moderating,
  id: string | undefined,
  work: (group: Group) => Answer,
): Answer {
  const group = groupsOf(questions.all()).find((members) => members.some((one) => one.id === id));
  return group ? work(group) : say(NOT_THERE);
}

function gapsPanel(groups: readonly Group[]): Message {
  if (groups.length === 0) return panel(['Nobody has sent a question that is still open.']);
  const shown = groups.slice(0, LIMITS.selectOptions);
  return panel(
    [
      '**What people asked and found no answer to**, alike ones together',
      ...shown.map(([{ text }, ...more]) => `- ${more.length + 1} × ${escapeMarkup(text)}`),
      ...(groups.length > shown.length
        ? [`-# and ${groups.length - shown.length} more, once these are dealt with`]
        : []),
    ],
    [
      selectRow(
        writeCustomId('faq', 'gap'),
        'Deal with one',
        shown.map(([{ id, text }, ...more]) => ({
          label: `${more.length + 1} × ${text}`,
          value: id,
        })),
      ),
    ],
  );
}

function groupPanel([first, ...more]: Group): Message {
  const { id } = first;
  return panel(
    [
      `**Asked ${more.length + 1} times**`,
      [first, ...more].map(({ day, text }) => `- ${day}: ${escapeMarkup(text)}`).join('\n'),
    ],
    buttonRows([
      button(writeCustomId('faq', 'gap-new', id), 'Create an entry'),
      button(writeCustomId('faq', 'gap-phrasing', id), 'Add it as a phrasing'),
      button(writeCustomId('faq', 'gap-dismiss', id), 'Dismiss'),
    ]),
  );
}

/** An id made of the telling words of a question, one that isn't taken. */
function idFor(text: string, taken: ReadonlyMap<string, unknown>): string {
  const words = fold(text).words.filter((word) => /^[a-z0-9]+$/.test(word));
  const telling = words.filter((word) => !isStopWord(word));
  const id = (telling.length > 0 ? telling : words).slice(0, 5).join('-').slice(0, 60);
  const base = id.length < 2 ? 'new-entry' : id;
  let free = base;
  for (let number = 2; taken.has(free); number++) free = `${base}-${number}`;
  return free;
}
