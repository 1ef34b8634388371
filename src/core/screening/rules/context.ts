import { words } from './rule.ts';

/**
 * Telling of the past. A rule steps back there, for the same plain words mean something else;
 * the model weighs the text as a whole.
 */
export const PAST = words(
  '(?:\\d+|[^ .]+) (?:years?|decades?) (?:ago|back|later|since|clean|sober|free|before)|used to|back (?:in|then)|(?:in|since|from) (?:19|20)\\d\\d|(?:nineties|eighties|seventies)|since my attempt|when i was (?:a |\\d+|younger|young|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|at|little|small)|(?:he|she|they) (?:was|were) (?:\\d+|sixteen|seventeen|young)|as a (?:child|kid|teenager|teen|young [^ .]+|boy|girl|student)|in my (?:twenties|teens|past|youth)|at (?:uni|school|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|1\\d)|long (?:time )?ago|years (?:ago|clean|sober)|recovered|survived|(?:last|in past|in the past) year|in past|there was a time|gone for decades',
);

/** Moderators' talk of their work. Crisis rules step back there; emergency rules don't, for moderators call for help too. */
export const WORK = words(
  'mods|moderators?|peer workers?|template|auto ?reply|handbook|cheat sheet|protocol|the wording|automod|filter list|leaflet|volunteers|training scenario|the bot (?:say|answer|reply)',
);

/** What happened just now, whatever else the text tells of the past. */
export const JUST_NOW = words('just|(?:minutes?|hour|hours) ago|right now|tonight|this morning');
