import type { Country, Safety } from '../safety/schema.ts';
import { linesInBrief } from './helplines.ts';

/**
 * Disclaimer and referral, the end of every reply.
 * The constructor is private and a `Reply` needs one of these, so there is no reply without notices.
 */
export class Closing {
  // A private field makes the class nominal: no object of the same shape passes for one.
  readonly #referral: string | null;
  readonly disclaimer: string;

  private constructor(disclaimer: string, referral: string | null) {
    this.disclaimer = disclaimer;
    this.#referral = referral;
  }

  /** Whom to ask and how to reach a crisis line; null where the lines stand in the reply itself. */
  get referral(): string | null {
    return this.#referral;
  }

  /** For a reply without crisis lines of its own. `country` is the person's, if it is known. */
  static withReferral({ notices, helplines }: Safety, country: Country | undefined): Closing {
    const lines = linesInBrief(helplines, country);
    return new Closing(notices.disclaimer, notices.referral.replace('{lines}', lines));
  }

  /** For a reply whose parts list crisis lines: they are the referral, the disclaimer is one short line. */
  static afterHelplines({ notices }: Safety): Closing {
    return new Closing(notices.shortDisclaimer, null);
  }
}
