import { either, words, type Rule } from './rule.ts';

const overdose = { kind: 'emergency', category: 'overdose' } as const;
const symptoms = { kind: 'emergency', category: 'symptoms' } as const;

/** A question about the subject, a joke, a fear of what might come, or something long past. */
const notNow = words(
  'lol|lmao|haha|laughing|joking|(?:months?|weeks?) (?:ago|back)|last (?:year|month)|(?:can|could|does|do|did|will|would|might) (?:it|ketamine|the (?:infusion|drip|spray|treatment|drug|ketamine)|spravato|people|patients|someone|somebody|a person|you) <ANY>(?:cause|make|stop|give|get|have|feel|lead|pass out|faint|die|overdose|wake)|what (?:happens |do they do |do you do |would happen )?if|is it (?:possible|common|normal|likely|true|dangerous)|how (?:likely|common|often|do (?:clinics|staff|they))|(?:signs|symptoms|risks?|danger|chance|chances) of|afraid (?:of|that)|scared (?:of|that) (?:it|i (?:will|might))|in (?:the|a) (?:article|study|trial|film|movie|song|book)|does the article|(?:the|this|your) (?:faq|entry|article|page)|(?:if|when) (?:someone|somebody|anyone|anybody|a (?:member|user|person|poster)) (?:says?|writes?|posts?|tells?|claims?)|(?:emergency|crisis) (?:plan|protocol|procedure|training)|nightmares?|dreams?|chocolate|biscuits|cake|coffee|netflix|tiktok|memes|vitamins? c',
);

export const EMERGENCY_RULES: readonly Rule[] = [
  {
    id: 'overdose-said',
    told: true,
    finding: overdose,
    what: 'Says that somebody has overdosed.',
    pattern: words(
      '(?:i|me|<OTHER>) (?:<ADV>)?(?:have |has |had |is |think i |think i have |think (?:he|she|they) )?(?:<ADV>)?(?:overdosed|overdose|overdosing|is overdosing|am overdosing|took an overdose|taken an overdose)|(?:just|think|might have|may have|accidentally|having) (?:<FEW>)?(?:overdosed|overdosing|an overdose)|i (?:am )?overdosing',
    ),
    unless: notNow,
    examples: [
      'I think I overdosed',
      'my friend has overdosed please help',
      'she is overdosing right now',
      "she's taken an overdose and won't open the door",
    ],
    counterexamples: [
      'can you overdose in a clinic?',
      'overdosed on chocolate again',
      'what do I do if a member says they have overdosed?',
    ],
  },
  {
    id: 'took-too-much',
    told: true,
    finding: overdose,
    what: 'Too much of a medicine was taken.',
    pattern: words(
      '(?:took|taken|swallowed|swallow|drank|drunk|downed|ate|eaten|popped|snorted|injected|had|used|done|did|take|give|gave|given) (?:<ADV>)?(?:way |far |a bit )?(?:too much|too many|double|twice|three times|triple|four times|all (?:of )?(?:the|my|his|her|their|them|it)|the whole|the entire|a whole|an entire|the rest of|half (?:the|a) (?:bottle|box|pack)|a (?:lot|bunch|load|bottle|box|handful|fistful|heap|ton|pack|packet) of|handfuls? of|loads of|lots of|everything in|(?:\\d\\d+|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|eight|nine|seven) (?:of )?)(?: |$)?(?:<ANY>)?(?:<MEDICINE>|packet|blister|bottle|strip|the cabinet|medicine cabinet|at once)|(?:took|swallowed|taken) (?:<ADV>)?(?:them all|all of them|too much|too many|the lot|everything)(?: |$)|(?:double|triple|quadruple) dosed|(?:mixed|took|taken|washed|drank|swallowed) (?:<ANY>)?<MEDICINE> (?:<FEW>)?(?:with|and|on top of) (?:<FEW>)?(?:<SUBSTANCE>|<MEDICINE>) (?:<FAR>)?(?:can not|cannot|feel (?:weird|sick|faint|wrong|bad)|dizzy|passing out|shaking|slow|sleepy|numb|blurry|scared)',
    ),
    unless: notNow,
    examples: [
      'i took too many of my pills',
      'she swallowed a whole bottle of tylenol',
      'he took all of the tablets',
      'took 30 paracetamol',
    ],
    counterexamples: ['took a whole box of biscuits to work', 'I took too much on at work lol'],
  },
  {
    id: 'cut-badly',
    finding: symptoms,
    what: 'Has cut a wrist, a throat or a vein.',
    pattern: words(
      '(?:slit|slitted|sliced|slashed|cut open|opened up|opened) (?:open )?(?:my|his|her|their) (?:own )?(?:wrists?|throat|veins?|artery|neck)',
    ),
    unless: either(
      notNow,
      words(
        '(?:want|wants|wanted|going|gonna|urge|urges|thought|thoughts|thinking|think|about|wish|could|would|might|will|may|dream|dreamt|nearly|almost) <ANY>(?:to |of )?<ANY>(?:slit|slice|slash|cut|open)|(?:\\d+|[^ .]+) (?:years?|months?|weeks?) ago|years ago|when i was|scars?|surgeon|shaving',
      ),
    ),
    examples: ['I slit my wrist and it is bad', 'he slashed his wrists, help'],
    counterexamples: ['I want to slit my wrists', 'ten years ago I slit my wrists'],
  },
  {
    id: 'breathing-now',
    finding: symptoms,
    what: 'Somebody cannot breathe, or stopped.',
    pattern: words(
      '(?:i|he|she|they|and|but|it|<OTHER>) (?:<ADV>)?(?:can not|can barely|can hardly|could not|cannot) (?:<ADV>)?(?:get (?:a |any |my |enough )?(?:air|breathe)|breathe|catch (?:my|his|her|their) breathe)|(?:not|stopped|stops|barely|hardly|struggling to|fighting to|gasping|trouble|difficulty|hard to) (?:<ADV>)?(?:breathing|breathe|to breathe|for (?:air|breathe))|(?:breathe|breathing) (?:is|has|are|got|gets|went|getting|been)? ?(?:<ADV>)?(?:very |really |so |all |gone |super |getting )?(?:slow|slowly|shallow|stopped|stopping|weird|rattling|gurgling|laboured|labored|funny)|(?:lips|fingers|face|fingertips|nails) (?:<FEW>)?(?:are |is |turned |turning |went |going |look |looking |have gone |gone |getting )?(?:a bit |all |kind of |slightly )?(?:blue|grey|gray|purple)|(?:blue|grey|purple) lips|throat (?:is |feels )?(?:<FEW>)?(?:closing|swelling|swollen|swelling up|closing up)',
    ),
    unless: either(
      notNow,
      words(
        '(?:so|that) (?:funny|hilarious)|hilarious|breathing (?:exercises?|techniques?|space)|panic attacks? (?:always|often|usually|when|are|feel)|(?:often|sometimes|usually|every time|whenever|always)|smog|mask|in this heat|stairs',
      ),
    ),
    examples: [
      "I can't breathe",
      'her lips are blue',
      'he has stopped breathing',
      'my throat is closing up',
    ],
    counterexamples: [
      "I can't breathe, that was so funny lol",
      'can ketamine stop my breathing?',
      'breathing exercises are hard to do',
      'what is the emergency plan when someone stops breathing?',
    ],
  },
  {
    id: 'unconscious-now',
    finding: symptoms,
    what: 'Somebody cannot be woken, or has collapsed.',
    pattern: words(
      '(?:will not|can not|does not|is not|would not|cannot|not|wont|never) (?:<ADV>)?(?:wake (?:him|her|them|my [^ .]+|<OTHER>)|wake up|waking up|waking|respond|responding|get (?:him|her|them) (?:to wake|awake))(?= (?:[^ .]+ ){0,12}?(?:after|he|she|they|him|her|them|took|infusion|lozenge|drip|spray|ketamine|shaking|now|what|help|floor|couch|bed|sofa|me|breathing|\\.|my))|(?:he|she|they|<OTHER>) (?:<ADV>)?(?:is|are|has|just|looks|went|seems) (?:<ADV>)?(?:been )?(?:unresponsive|unconscious|passed out|collapsed|fainted|not responding|out cold|limp|foaming|seizing|having a (?:seizure|fit|stroke|heart attack)|convulsing|turning blue)|(?:having|had) (?:a |another )(?:seizure|fit|convulsion) (?:<ANY>)?(?:now|just|minutes?|on the floor|and|after)|(?:unresponsive|unconscious) (?:on|in|after|and|right now|for)|(?:i|me) (?:<ADV>)?(?:keep|am|keeps) (?:<ADV>)?(?:passing out|fainting|blacking out|losing consciousness)',
    ),
    unless: either(
      notNow,
      words(
        '(?:i|me) (?:<ADV>)?(?:will not|do not|can not|never) wake up|alarm|asleep in (?:class|meetings)',
      ),
    ),
    examples: [
      "she won't wake up after her infusion",
      'my husband is unresponsive',
      'I keep passing out',
    ],
    counterexamples: [
      'what if I do not wake up after the infusion?',
      'my son never wakes up before his alarm',
      'is it common to faint?',
    ],
  },
  {
    id: 'heart-stroke-bleeding-now',
    finding: symptoms,
    what: 'Signs of a heart attack, a stroke, a severe allergic reaction or severe bleeding.',
    pattern: words(
      '(?:have|having|got|with|getting|has|bad|severe|crushing|terrible|sharp|sudden|horrible|intense|strong|my|crazy|feel|feels) (?:<FEW>)?(?:chest (?:pains?|pressure|tightness|hurts|is (?:so )?tight|is crushing|feels (?:like|tight)|pain)|pain (?:in|across) (?:my|his|her|the) (?:chest|left arm))|(?:face|mouth|side|arm|smile) (?:is |has |of (?:his|her|my) face (?:is )?)?(?:<FEW>)?(?:drooping|droopy|dropped|numb and|gone numb|hanging)|(?:can not|cannot|will not|does not) (?:<ADV>)?(?:stop (?:the )?bleeding|move (?:my|his|her|one) (?:arm|leg|side|face)|feel (?:my|his|her) (?:left |right )?(?:arm|leg|side|face)|speak properly|talk properly)|bleeding (?:<FEW>)?(?:will not|does not|would not|is not) stop(?:ping)?|bleeding (?:out|heavily|everywhere|a lot|badly)|(?:speech|words) (?:is |are |has |have )?(?:<FEW>)?(?:slurred|slurring|garbled|coming out wrong)|(?:slurring|slurs) (?:his|her|my|their) (?:words|speech)|(?:think|having) (?:<FEW>)?(?:a )?(?:heart attack|stroke)(?= (?:[^ .]+ ){0,6}(?:now|help|what|\\.|my|right|after|pain|arm|i))',
    ),
    unless: either(
      notNow,
      words(
        '(?:often|sometimes|usually|whenever|every time|always|for years)|heart ?break|bill|price|scared me',
      ),
    ),
    examples: [
      'I have chest pain and my arm is numb',
      'his face is drooping',
      "the bleeding won't stop",
    ],
    counterexamples: [
      'does ketamine cause chest pain?',
      'is it normal to have chest pains?',
      'the bill gave me a heart attack lol',
    ],
  },
];
