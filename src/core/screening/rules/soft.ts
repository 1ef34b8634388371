import { words } from './rule.ts';

/** Hard subjects in an ordinary text: the reply stays the ordinary one, with a gentle line after it. */
export const SOFT_SUBJECT = words(
  'suicid[a-z]*|kill(?:ed|ing)? (?:myself|himself|herself|themselves|yourself)|self harm[a-z]*|overdos[a-z]*|die|dying|died|death|dead|grie[a-z]+|bereave[a-z]*|funeral|rape[ds]?|raping|(?:sexual(?:ly)? )?(?:assault|abuse)[a-z]*|molest[a-z]*|hopeless|(?:took|take) (?:his|her|their) (?:own )?life|cutting',
);
