import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ApplicationCommandUpdateRequestSchema } from 'discord-api-spec/zod';
import { COMMANDS, HOME_COMMANDS } from '../../src/discord/commands/list.ts';
import type { Use } from '../../src/discord/command.ts';
import { ask } from '../../src/discord/commands/ask.ts';
import { helpNow } from '../../src/discord/commands/help-now.ts';
import { topics } from '../../src/discord/commands/topics.ts';
import { suggestQuestions } from '../../src/discord/suggest.ts';
import { shippedAssistant } from '../support/shipped.ts';
import { contextOf, messageOf, pressOf } from './context.ts';
import { limitProblems } from './limits.ts';
import { readBody } from './standin/body.ts';
import { commandProblems, suggestionProblems } from './standin/rules.ts';

const assistant = shippedAssistant();
const use = (options: Readonly<Record<string, string | boolean>> = {}): Use => ({
  ...contextOf(),
  options: new Map(Object.entries(options)),
});

describe('the list of commands', () => {
  it('holds each file of the folder once, under its name', () => {
    const files = readdirSync('src/discord/commands')
      .map((file) => file.replace(/\.ts$/, ''))
      .filter((name) => name !== 'list');
    const names = [...COMMANDS, ...HOME_COMMANDS].map(({ definition: { name } }) =>
      name.toLowerCase().replaceAll(' ', '-'),
    );
    expect(names.toSorted()).toEqual(files.toSorted());
  });

  it.each(COMMANDS.map((command) => [command.definition.name, command] as const))(
    '/%s is one that Discord takes',
    (_, { definition }) => {
      expect(readBody(ApplicationCommandUpdateRequestSchema, definition, commandProblems).ok).toBe(
        true,
      );
    },
  );

  it.each(COMMANDS.map((command) => [command.definition.name, command] as const))(
    '/%s answers within the limits, with notices',
    async (_, command) => {
      const target = { text: 'Is it safe?', by: 'somebody' } as const;
      const answer = await command.run({ ...use({ question: 'Is it safe?' }), target });
      expect(answer.way).toBe('reply');
      const message = await messageOf(answer);
      expect(limitProblems(message)).toEqual([]);
      const { disclaimer, shortDisclaimer } = assistant.safety.notices;
      expect([disclaimer, shortDisclaimer].some((text) => message.content.includes(text))).toBe(
        true,
      );
    },
  );

  it.each(COMMANDS.map((command) => [command.definition.name, command] as const))(
    '/%s bears any custom_id',
    async (_, { components = {} }) => {
      const context = contextOf();
      const junk = ['', '-1', '99999', 'NaN', '__proto__', 'constructor', 'a'.repeat(90), '../x'];
      const presses = Object.values(components).flatMap((handle) =>
        junk.flatMap((first) =>
          junk.map(async (second) => {
            const answer = await handle(pressOf([first, second], { values: [second] }, context));
            return 'message' in answer && answer.way !== 'later'
              ? limitProblems(answer.message)
              : [];
          }),
        ),
      );
      const problems = (await Promise.all(presses)).flat();
      // Where nothing was pressed there is nothing to update.
      expect(problems.filter((problem) => !problem.includes('50006'))).toEqual([]);
    },
  );
});

describe('suggestions', () => {
  const texts = [
    '',
    ' ',
    's',
    'side eff',
    'sprav',
    'zzzz',
    'I want to die',
    '*'.repeat(6000),
    'kétamine 👩‍👩‍👧',
  ];

  it.each(texts)('are within the limits for %j', (text) => {
    expect(suggestionProblems(suggestQuestions(assistant, text))).toEqual([]);
    expect(
      suggestionProblems(helpNow.complete?.({ assistant, option: 'country', text }) ?? []),
    ).toEqual([]);
  });

  it('put help first for a text at risk, and the choice leads to help for that risk', async () => {
    const [first, second] = suggestQuestions(
      assistant,
      'i took all my pills. what are the common side effects of ketamine?',
    );
    expect(first?.name).toBe('Get help now');
    expect(second?.value).toMatch(/^entry:/);
    const message = await messageOf(ask.run(use({ question: first?.value ?? '' })));
    expect(message.content).toMatch(/^\*\*Call /);
  });

  it('find a question by the beginnings of its words', () => {
    expect(suggestQuestions(assistant, 'nasal spr')[0]?.name).toBe(
      'What is Spravato, the nasal spray?',
    );
  });

  it('are starting questions while nothing is typed', () => {
    expect(suggestQuestions(assistant, '')).toHaveLength(25);
  });

  it('lead to their entry, and a missing entry to the topics', async () => {
    const [suggestion] = suggestQuestions(assistant, 'What is Spravato');
    const message = await messageOf(ask.run(use({ question: suggestion?.value ?? '' })));
    expect(message.content).toMatch(/^\*\*What is Spravato/);
    const gone = await messageOf(ask.run(use({ question: 'entry:gone' })));
    expect(gone.content).toContain(assistant.safety.notices.noMatch);
  });
});

describe('/help-now', () => {
  it('takes a code, a name or the beginning of one', async () => {
    for (const country of ['NZ', 'new zealand', 'New Z']) {
      const message = await messageOf(helpNow.run(use({ country })));
      expect(message.content).toContain('1737');
    }
  });

  it('shows lines for several countries where none is known', async () => {
    for (const country of [{}, { country: 'Atlantis' }]) {
      const message = await messageOf(helpNow.run(use(country)));
      expect(message.content).toContain('findahelpline.com');
    }
  });

  it('lists the countries that have lines of their own first', () => {
    expect(helpNow.complete?.({ assistant, option: 'country', text: '' })[0]?.name).toBe(
      'United States',
    );
  });
});

describe('/topics', () => {
  it('shows every question once', async () => {
    const shown: string[] = [];
    for (const topic of new Set(assistant.faq.entries.map((entry) => entry.topic))) {
      for (let page = 0; page < 4; page++) {
        const press = pressOf([topic, String(page)]);
        const message = await messageOf(topics.components?.['page']?.(press));
        expect(limitProblems(message)).toEqual([]);
        const questions = message.components.flatMap((row) =>
          row.components.flatMap((item) =>
            item.custom_id.startsWith(`topics:question:${topic}:${page}`) && 'options' in item
              ? item.options.map(({ label }) => label)
              : [],
          ),
        );
        shown.push(...questions);
      }
    }
    expect(shown.toSorted()).toEqual(
      assistant.faq.entries.map(({ question }) => question).toSorted(),
    );
  });
});
