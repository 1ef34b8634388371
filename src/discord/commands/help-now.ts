import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Asker } from '../../core/reply/help.ts';
import { ELSEWHERE } from '../../core/respond.ts';
import type { Answer, Command, Press, Suggestion, Typing, Use } from '../command.ts';
import { countriesBegunBy, countryNamed, guessCountry } from '../country.ts';
import { readCustomId } from '../custom-id.ts';
import { helpMessage, readAbout } from '../help.ts';
import { LIMITS } from '../limits.ts';
import { noticeMessage } from '../notice.ts';
import { EVERYWHERE } from '../scope.ts';
import { shorten } from '../text.ts';
import { UNKNOWN_COUNTRY } from '../words.ts';

/** Crisis lines and emergency numbers for any country, for oneself or for somebody else. */
export const helpNow: Command = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'help-now',
    description: 'Crisis lines and emergency numbers, for you or someone you worry about',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'for',
        description: 'Whom you need help for',
        choices: [
          { name: 'me', value: 'me' },
          { name: "I'm worried about someone", value: 'someone' },
        ],
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'country',
        description: 'Where you are; leave it out and choose later',
        autocomplete: true,
      },
    ],
  },
  run: ({ assistant, locale, options }: Use): Answer => {
    const typed = options.get('country');
    const named = countryNamed(assistant, typed);
    const unknown = typed !== undefined && !named;
    return {
      way: 'reply',
      message: helpMessage(assistant, {
        about: options.get('for') === 'someone' ? 'someone' : 'me',
        // Who names a country isn't in the one that their settings point to.
        country: unknown ? undefined : (named ?? guessCountry(assistant, locale)),
        chosen: typed !== undefined,
        footnote: unknown ? UNKNOWN_COUNTRY : undefined,
      }),
    };
  },
  complete: ({ assistant, text }: Typing): Suggestion[] =>
    countriesBegunBy(assistant, text)
      .slice(0, LIMITS.suggestions)
      .map(({ name, code }) => ({ name: shorten(name, LIMITS.suggestionName), value: code })),
  components: {
    open: ({ assistant, locale }: Press): Answer => ({
      way: 'reply',
      message: helpMessage(assistant, {
        about: 'me',
        country: guessCountry(assistant, locale),
        chosen: false,
      }),
    }),
    country: ({ assistant, args, values, question, message }: Press): Answer => {
      const [, ...about] = args;
      const later = message.components
        .flatMap((row) => row.components)
        .map(({ custom_id: id }) => readCustomId(id))
        .find(({ command, action }) => command === 'ask' && action === 'entry');
      return {
        way: 'update',
        message: helpMessage(assistant, {
          about: readAbout(about.join(':')),
          question,
          country: countryNamed(assistant, values[0]),
          chosen: true,
          later: later?.args[0],
        }),
      };
    },
    me: (press: Press) => helpFor('me', press),
    someone: (press: Press) => helpFor('someone', press),
    grounding: (press: Press) => step(press.assistant.safety.notices.crisis.grounding, press),
    plan: (press: Press) => step(press.assistant.safety.notices.crisis.plan, press),
  },
};

function helpFor(about: Asker, { assistant, args }: Press): Answer {
  const [code = ''] = args;
  const country = countryNamed(assistant, code);
  return {
    way: 'update',
    message: helpMessage(assistant, { about, country, chosen: code !== '' }),
  };
}

/** A step as a message of its own, so that the lines stay where they are. */
function step(text: string, { assistant, args }: Press): Answer {
  const [code = '', ...rest] = args;
  const country = code === ELSEWHERE ? null : countryNamed(assistant, [code, ...rest].join(':'));
  return { way: 'reply', message: noticeMessage(assistant, text, { country }) };
}
