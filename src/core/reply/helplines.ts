import type { Country, Helpline, Helplines } from '../safety/schema.ts';

/** Whom a crisis reply is for beside everyone. */
export type Audience = Exclude<Helpline['for'], 'everyone' | 'poison' | 'treatment'>;

const ANY_COUNTRY = 'https://findahelpline.com';

/**
 * The crisis lines to show, fitting ones first.
 * Where a country has no line by text or chat, the international directory stands after its own.
 */
export function crisisLines(
  helplines: Helplines,
  country: Country | undefined,
  audiences: readonly Audience[] = [],
): readonly Helpline[] {
  if (!country) return helplines.elsewhere.lines;
  const special = audiences.flatMap((audience) =>
    country.lines.filter((line) => line.for === audience),
  );
  const everyone = country.lines.filter((line) => line.for === 'everyone');
  const lines = [...special, ...everyone];
  const byText = lines.some((line) => line.text ?? line.chat);
  return byText ? lines : [...lines, ...directory(helplines)];
}

/** The crisis lines in half a sentence, for the referral. */
export function linesInBrief(helplines: Helplines, country: Country | undefined): string {
  if (!country) return helplines.elsewhere.brief;
  return crisisLines(helplines, country)
    .slice(0, 3)
    .map((line) => {
      const ways = [line.call && `call ${line.call}`, line.text, !line.call && line.chat];
      return `${line.name} (${ways.filter(Boolean).join(', ')})`;
    })
    .join('; ');
}

/** The number to dial in an emergency, in words. */
export function emergencyNumber(helplines: Helplines, country: Country | undefined): string {
  return country?.emergency ?? helplines.elsewhere.emergency;
}

/** The poison line, where one is known for the country. */
export function poisonLine(country: Country | undefined): Helpline | undefined {
  return country?.lines.find((line) => line.for === 'poison');
}

function directory({ elsewhere }: Helplines): readonly Helpline[] {
  const lines = elsewhere.lines.filter((line) => line.chat === ANY_COUNTRY);
  return lines.length > 0 ? lines : elsewhere.lines;
}

/** The country with this code (ISO 3166, either case), if the FAQ knows it. */
export function findCountry(helplines: Helplines, code: string | undefined): Country | undefined {
  const wanted = code?.trim().toUpperCase();
  return helplines.countries.find((country) => country.code === (wanted === 'UK' ? 'GB' : wanted));
}

/**
 * A first guess at the country from a locale such as `en-GB` or `de`.
 * English and Spanish alone, and `en-US`, which is what most software says by default, are no country.
 */
export function countryOfLocale(
  helplines: Helplines,
  locale: string | undefined,
): Country | undefined {
  if (!locale || /^en-us$/i.test(locale)) return undefined;
  const [language = '', region] = locale.split(/[-_]/);
  return findCountry(helplines, region ?? SPOKEN_IN.get(language.toLowerCase()));
}

/** Languages that point to one country here; the person can always choose another. */
const SPOKEN_IN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bg: 'BG',
    cs: 'CZ',
    da: 'DK',
    de: 'DE',
    el: 'GR',
    fi: 'FI',
    fr: 'FR',
    hr: 'HR',
    hu: 'HU',
    it: 'IT',
    lt: 'LT',
    nl: 'NL',
    pl: 'PL',
    ro: 'RO',
  }),
);
