import type { Assistant } from '../core/respond.ts';
import type { Log } from '../log/log.ts';
import type { Drafts } from '../store/drafts.ts';
import type { Edits } from '../store/edits.ts';
import type { Feedback } from '../store/feedback.ts';
import type { Questions } from '../store/questions.ts';
import type { Command, ModeratorCommand } from './command.ts';
import type { Incidents } from './incidents.ts';
import type { InvalidRequests } from './invalid-requests.ts';
import type { ModerationConfig } from './moderation/authorise.ts';
import type { RateLimits } from './rate-limit.ts';

/** What keeps the FAQ from Discord, and who may. */
export interface Moderation {
  readonly config: ModerationConfig;
  readonly commands: readonly ModeratorCommand[];
  readonly edits: Edits;
  readonly drafts: Drafts;
}

/** All that answering an interaction needs. */
export interface Surface {
  readonly assistant: Assistant;
  readonly feedback: Feedback;
  readonly questions: Questions;
  readonly commands: readonly Command[];
  /** Missing where no home server is set: then nobody keeps the FAQ from Discord. */
  readonly moderation?: Moderation | undefined;
  readonly limits: RateLimits;
  readonly log: Log;
  readonly incidents: Incidents;
  readonly invalidRequests: InvalidRequests;
}
