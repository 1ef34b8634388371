import type { Command, ModeratorCommand } from '../command.ts';
import { localise } from '../localise.ts';
import { about } from './about.ts';
import { ask } from './ask.ts';
import { faq } from './faq.ts';
import { findAnFaqAnswer } from './find-an-faq-answer.ts';
import { helpNow } from './help-now.ts';
import { privacy } from './privacy.ts';
import { topics } from './topics.ts';

/** Every command: dispatch, registration and `npm run deploy` all read this list. */
export const COMMANDS: readonly Command[] = [ask, topics, helpNow, about, privacy, findAnFaqAnswer];

/** The commands as Discord registers them, in every language. */
export const DEFINITIONS = COMMANDS.map(({ definition }) => localise(definition));

/** The commands of the home server, for its moderators. */
export const HOME_COMMANDS: readonly ModeratorCommand[] = [faq];

export const HOME_DEFINITIONS = HOME_COMMANDS.map(({ definition }) => definition);
