import { ApplicationCommandType } from 'discord.js';
import { TOPICS, type Topic } from '../../core/entry/schema.ts';
import { TOPIC_NAMES } from '../../core/entry/topic-names.ts';
import { respondWithEntry } from '../../core/respond.ts';
import type { Answer, Command, Press, CommandContext } from '../command.ts';
import { button, buttonRows, evenGroups, selectRow } from '../components.ts';
import { writeCustomId } from '../custom-id.ts';
import { LIMITS } from '../limits.ts';
import type { Message, Row } from '../message.ts';
import { noticeMessage } from '../notice.ts';
import { renderReply } from '../render.ts';
import { EVERYWHERE } from '../scope.ts';
import { goneMessage } from '../gone.ts';
import { CHOOSE_TOPIC } from '../words.ts';

/** Browses the questions by topic. */
export const topics: Command = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'topics',
    description: 'Browse every question I can answer, by topic',
  },
  run: (use) => ({ way: 'reply', message: topicMessage(use) }),
  components: {
    open: (press: Press): Answer => ({ way: 'reply', message: topicMessage(press) }),
    topic: (press: Press): Answer => ({
      way: 'update',
      message: topicMessage(press, press.values[0]),
    }),
    page: (press: Press): Answer => {
      const [topic, page = ''] = press.args;
      return { way: 'update', message: topicMessage(press, topic, Number.parseInt(page, 10)) };
    },
    question: (press: Press): Answer => {
      const { assistant, locale, values, here } = press;
      const reply = respondWithEntry(assistant, values[0] ?? '', { locale });
      return {
        way: 'reply',
        message: reply ? renderReply(reply, { share: here.share }) : goneMessage(press),
      };
    },
  },
};

function topicMessage({ assistant, locale }: CommandContext, name?: string, page = 0): Message {
  const { entries } = assistant.faq;
  const chosen = TOPICS.find((topic) => topic === name);
  const filled = TOPICS.filter((topic) => entries.some((entry) => entry.topic === topic));
  const topicRows =
    filled.length === 0
      ? []
      : [
          selectRow(
            writeCustomId('topics', 'topic'),
            'Choose a topic',
            filled.map((topic) => ({
              label: TOPIC_NAMES[topic],
              value: topic,
              chosen: topic === chosen,
            })),
          ),
        ];
  const rows = [...topicRows, ...(chosen ? questionRows(assistant, chosen, page) : [])];
  return noticeMessage(assistant, CHOOSE_TOPIC, { locale, rows });
}

/** One page of the topic's questions, and the way to the other pages. */
function questionRows({ faq }: CommandContext['assistant'], topic: Topic, page: number): Row[] {
  const pages = evenGroups(
    faq.entries.filter((entry) => entry.topic === topic),
    LIMITS.selectOptions,
  );
  const shown = pages[page] ? page : 0;
  const questions = pages[shown];
  if (!questions) return [];
  const turn = (to: number, label: string) =>
    pages[to] ? [button(writeCustomId('topics', 'page', topic, to), label)] : [];
  return [
    selectRow(
      writeCustomId('topics', 'question', topic, shown),
      pages.length > 1
        ? `Choose a question (${shown + 1} of ${pages.length})`
        : 'Choose a question',
      questions.map(({ id, question }) => ({ label: question, value: id })),
    ),
    ...buttonRows([...turn(shown - 1, 'Earlier questions'), ...turn(shown + 1, 'More questions')]),
  ];
}
