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

/** The country with this code or name; a beginning will do where no other name begins so. */
export function countryNamed(assistant: Assistant, text: unknown): Country | undefined {
  if (typeof text !== 'string' || text.trim() === '') return undefined;
  return findCountry(assistant.safety.helplines, text) ?? countriesBegunBy(assistant, text).at(0);
}

/** The countries whose name begins like the text; those with a line of their own first. */
export function countriesBegunBy({ safety }: Assistant, text: string): readonly Country[] {
  const start = text.trim().toLowerCase();
  return safety.helplines.countries.filter(({ name }) => name.toLowerCase().startsWith(start));
}
