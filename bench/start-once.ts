/** Builds the whole assistant as every start of the program does, and prints its footprint. `builds.ts` starts it. */
import { createAssistant } from '../src/app.ts';
import { respond } from '../src/core/respond.ts';
import { footprintOf } from './footprint.ts';
import { FAQ_FOLDER } from './shipped.ts';

const footprint = footprintOf(
  () => createAssistant({ faqFolder: FAQ_FOLDER }).assistant,
  (assistant) => respond(assistant, 'how does it work'),
);
process.stdout.write(JSON.stringify(footprint));
