import type { Finding } from '../screening.ts';

/**
 * One plain statement that settles what a text is. Patterns read one sentence of a `PlainText`: lower case,
 * contractions written out ("i do not"), one blank between words, " . " before an appended "lol".
 * `examples` must be caught by this rule, `counterexamples` must not; both are its tests.
 */
export interface Rule {
  readonly id: string;
  readonly finding: Exclude<Finding, { kind: 'clear' }>;
  /** What the rule catches, for whoever reviews it. */
  readonly what: string;
  readonly pattern: RegExp;
  /** Wording that takes the statement back (a joke, a question about the subject, the past): the model decides then. */
  readonly unless?: RegExp;
  /** Set where the statement may tell of the past ("took too many"): a past time anywhere in the text takes it back. */
  readonly told?: true;
  /** Set for the plainest statements of the own death: in a short text they count whatever the model thinks. */
  readonly plainest?: true;
  readonly examples: readonly [string, ...string[]];
  readonly counterexamples: readonly [string, ...string[]];
}

/** Up to `count` words of the same sentence, each followed by a blank. */
const upTo = (count: number) => `(?:[^ .]+ ){0,${count}}`;

const PIECES: Readonly<Record<string, string>> = {
  /** Words that change nothing. */
  ADV: '(?:(?:really|just|honestly|still|actually|only|so|kind of|often|sometimes|always|truly|seriously|literally|fucking|fuckin|simply|even|already|now|do|also|too|badly|finally|ever|all|rather|much|safely|ok|okay|please|maybe|probably|desperately|sort of|to be honest|like) ){0,6}',
  ANY: upTo(4),
  FEW: upTo(2),
  FAR: upTo(8),
  /** Somebody close, or a pronoun for them. */
  OTHER:
    '(?:he|she|they|(?:my|our|his|her|a|this|the|one of my|some) (?:[^ .]+ )?(?:friend|friends|mate|buddy|pal|brother|sister|son|daughter|child|children|boy|girl|wife|husband|partner|boyfriend|girlfriend|ex|mother|father|parent|uncle|aunt|cousin|nephew|niece|grandson|granddaughter|grandmother|grandfather|roommate|flatmate|housemate|colleague|coworker|neighbour|neighbor|client|patient|student|guy|person|member|user|comrade|teammate|fiance|fiancee|stepson|stepdaughter|man|woman|lad|mother in law|bestie)|someone|somebody)',
  THEMSELF:
    '(?:himself|herself|themselves|themself|hisself|theirself|theirselves|him self|her self)',
  MEDICINE:
    '(?:pills?|tablets?|tabs|medicines?|medication|medications|capsules?|paracetamol|tylenol|acetaminophen|ibuprofen|aspirin|painkillers?|sleeping pills?|sleepers|antidepressants?|ssris?|snris?|zoloft|sertraline|lexapro|prozac|fluoxetine|citalopram|escitalopram|paroxetine|paxil|venlafaxine|effexor|cymbalta|duloxetine|wellbutrin|bupropion|mirtazapine|trazodone|seroquel|quetiapine|lithium|lamictal|lamotrigine|prazosin|propranolol|gabapentin|pregabalin|lyrica|xanax|alprazolam|valium|diazepam|klonopin|clonazepam|ativan|lorazepam|benzos?|benzodiazepines?|adderall|ritalin|tramadol|oxy|oxycodone|codeine|morphine|opioids?|opiates?|methadone|suboxone|insulin|blood pressure (?:pills?|tablets?|medicines?)|lozenges?|troches?|ketamine|esketamine|spravato)',
  SUBSTANCE:
    '(?:alcohol|wine|beers?|vodka|whisky|whiskey|drinks?|booze|weed|cannabis|thc|cbd|edibles?|joints?|mdma|molly|ecstasy|coke|cocaine|speed|meth|shrooms?|mushrooms?|psilocybin|lsd|acid|kratom|poppers|nitrous|kava|viagra)',
};

/** Builds a pattern from {@link PIECES}: `<ADV>` and its like are replaced; it starts and ends at word borders. */
export function words(source: string): RegExp {
  const whole = source.replaceAll(/<([A-Z]+)>/g, (_, name: string) => {
    const piece = PIECES[name];
    if (piece === undefined) throw new Error(`There is no piece <${name}>.`);
    return piece;
  });
  return new RegExp(`(?<= |^)(?:${whole})(?= )`, 'u');
}

/** Matches where one of the patterns does. */
export function either(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'u');
}
