import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import { findCountry } from '../../core/reply/helplines.ts';
import type { Answer, Command, Press, Suggestion, Typing, Use } from '../command.ts';
import { guessCountry } from '../country.ts';
import { helpMessage, readRisk } from '../help.ts';
import { LIMITS } from '../limits.ts';
import { EVERYWHERE } from '../scope.ts';
import { shorten } from '../text.ts';

/** Crisis lines and emergency numbers, for any country. */
export const helpNow: Command = {
  definition: {
    ...EVERYWHERE,
    type: ApplicationCommandType.ChatInput,
    name: 'help-now',
    description: 'Crisis lines and emergency numbers, for you or someone you worry about',
    options: [
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
    const country =
      findCountry(assistant.safety.helplines, typed) ??
      (typed === undefined ? undefined : countries(assistant, typed).at(0));
    return {
      way: 'reply',
      message: helpMessage(assistant, {
        country: country ?? guessCountry(assistant, locale),
        chosen: country !== undefined,
      }),
    };
  },
  complete: ({ assistant, text }: Typing): Suggestion[] =>
    countries(assistant, text)
      .slice(0, LIMITS.suggestions)
      .map(({ name, code }) => ({ name: shorten(name, LIMITS.suggestionName), value: code })),
  components: {
    open: ({ assistant, locale }: Press): Answer => ({
      way: 'reply',
      message: helpMessage(assistant, { country: guessCountry(assistant, locale), chosen: false }),
    }),
    country: ({ assistant, args, values, question }: Press): Answer => {
      const [, ...risk] = args;
      return {
        way: 'update',
        message: helpMessage(assistant, {
          risk: readRisk(risk.join(':')),
          question,
          country: findCountry(assistant.safety.helplines, values[0]),
          chosen: true,
        }),
      };
    },
  },
};

/** The countries whose name begins like the text; those with a line of their own first. */
function countries({ safety }: Typing['assistant'], text: string) {
  const start = text.trim().toLowerCase();
  return safety.helplines.countries.filter(({ name }) => name.toLowerCase().startsWith(start));
}
