import type { Command } from '../command.ts';
import { about } from './about.ts';
import { ask } from './ask.ts';
import { helpNow } from './help-now.ts';
import { privacy } from './privacy.ts';
import { topics } from './topics.ts';

/** Every command: dispatch, registration and `npm run deploy` all read this list. */
export const COMMANDS: readonly Command[] = [ask, topics, helpNow, about, privacy];
