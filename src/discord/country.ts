import { countryOfLocale, findCountry } from '../core/reply/helplines.ts';
import type { Assistant } from '../core/respond.ts';
import type { Country } from '../core/safety/schema.ts';

/** The country to begin with: the one that the locale points to, else the operator's default. */
export function guessCountry(
  { safety: { helplines }, defaultCountry }: Assistant,
  locale: string | undefined,
): Country | undefined {
  return countryOfLocale(helplines, locale) ?? findCountry(helplines, defaultCountry);
}
