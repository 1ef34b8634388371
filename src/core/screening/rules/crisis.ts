import { either, words, type Rule } from './rule.ts';

const self = { kind: 'crisis', category: 'self' } as const;
const harm = { kind: 'crisis', category: 'harm' } as const;
const other = { kind: 'crisis', category: 'other' } as const;
const violence = { kind: 'crisis', category: 'violence' } as const;

/** Exaggeration and jokes: the model weighs such a text as a whole. */
const joke = words(
  'lol|lmao|lmfao|haha|hahaha|jk|(?<!not )(?:joking|kidding)|laughing|(?<!(?:not a|not in a) )meme|if i have to|before (?:i have had )?(?:my )?coffee',
);
/** The subject is spoken of, not the own danger. */
const subject = words(
  'if (?:someone|somebody|a (?:member|person|user))|when (?:someone|somebody|a (?:member|person|user))|article|study|studies|research|paper|statistics|essay|thesis|song|lyrics|movie|film|book|novel|character|episode|faq|entry|wording|screening|policy|post about|does (?:ketamine|it|the treatment|spravato) (?:help|work|reduce|treat)|help (?:people|patients|those|somebody|someone)',
);

export const CRISIS_RULES: readonly Rule[] = [
  {
    id: 'wants-to-die',
    plainest: true,
    finding: self,
    what: 'Says outright that they want to be dead.',
    pattern: words(
      '(?:i|and|but|me) <ADV>(?:want|wants|wish|need|would like|am ready|am going|am planning|long|prefer|hope|pray|beg|dream|plan|intend|have decided|decided|would love|choose) (?:that )?(?:i )?(?:could |would |can |was |were |had )?<ADV>(?:to )?<ADV>(?:die|dead|be dead|be gone forever|never been born|not exist|not be here|not be alive|not wake up|not live|not to (?:live|wake up|be here|exist)|stop existing|stop living|cease to exist|end it|end it all|end my (?:own )?life|end things|take my (?:own )?life|kill (?:me|myself)|be no more|leave this (?:world|earth|life|planet)|go to sleep and (?:not|never) wake up)',
    ),
    unless: either(
      joke,
      subject,
      words(
        'die (?:of|from|my|the) (?:[^ .]+ ){0,2}(?:hair|boredom|embarrassment|laughing|laughter|cringe|shame|curiosity|eggs|shirt)',
      ),
    ),
    examples: [
      'i want to die',
      'Honestly I just wish I was dead.',
      "I'm going to kill myself",
      'i wanna not exist',
    ],
    counterexamples: ['I do not want to die of boredom', 'i want to die my hair red'],
  },
  {
    id: 'wants-to-die-bluntly',
    plainest: true,
    finding: self,
    what: 'Says the same without a subject, in few words, or in the grammar of another first language.',
    pattern: words(
      '(?:i|me|mi) (?:wan|waan|want|wah) (?:fi |to )?(?:dead|die|be dead)|(?:^ |\\. )<ADV>(?:want|ready|going|time|about) to <ADV>(?:die|be dead|kill myself|end it all|end my life|not exist)|i (?:want|wan|wanting|am wanting|been wanting|have been wanting) (?:to )?(?:die|kill me|commit suicide|suicide myself|take my (?:own )?life)|(?:top|topping|neck|necking|delete|deleting|unalive) (?:myself|my self)|(?:bullet|noose|rope|gun) (?:in|to|into|through|around|round) my (?:own )?(?:head|brain|mouth|neck|skull)|(?:no longer|never again|not any longer) (?:want|wish) to (?:live|be alive|exist|be here|wake up)|let me die|i (?:<ADV>)?(?:want|need|wish) (?:to )?(?:be )?(?:out of this (?:life|world)|this life (?:to be )?over|my life (?:to be )?over)',
    ),
    unless: either(
      joke,
      subject,
      words('(?:let me die|die) (?:of|from|in peace with|laughing|hair)|nah want|in the game'),
    ),
    examples: [
      'want to die',
      'I been wanting to die',
      'mi wan dead, mi tired of this life',
      'gonna top myself',
      'I no longer want to live',
    ],
    counterexamples: [
      'want to die of embarrassment',
      'let me dye my hair',
      'want to know how it works',
    ],
  },
  {
    id: 'does-not-want-to-live',
    finding: self,
    what: 'Says that they do not want to live, or see no reason to.',
    pattern: words(
      '(?:do|did|would|can|could) not <ADV>(?:want|wish|wanting|care|like|feel like|see (?:a |any |the )?(?:reason|point|sense|use))(?: (?:to|about|in|of|for))? <ADV>(?:live|living|be alive|being alive|exist|existing|be here (?:any ?more|no more|any longer)|being here (?:any ?more)?|wake up (?:any ?more|again|tomorrow)|go on|going on|keep going|continue living|carry on|be around any ?more|be in this world)|(?:no|nothing|not (?:any|much|a)|any|what is the) (?:more )?(?:reason|point|left|use|sense)?(?: left)? ?(?:to|in|for|of) (?:be )?(?:live|living|alive|being alive|live for|go on|going on|carry on|carrying on|wake up|waking up|exist|existing|my existence|my life)|not want (?:to )?(?:live|be alive|exist)',
    ),
    unless: either(
      joke,
      subject,
      words(
        'live (?:in|with|at|near|on|there)|living (?:in|at|near|there|room)|no reason to (?:be )?(?:alive )?(?:alarmed|worry)|go on (?:a|the|ketamine|medicine|holiday|trips?|dates?|antidepressants)',
      ),
    ),
    examples: [
      'i dnt wanna live no more',
      "I can't see any point in going on",
      'there is nothing left to live for',
      "I don't want to be here anymore",
    ],
    counterexamples: [
      "I don't want to live in this flat anymore",
      "I don't want to go on a plane",
      'no reason to be worried',
    ],
  },
  {
    id: 'kill-myself',
    plainest: true,
    finding: self,
    what: 'Speaks of killing themselves.',
    pattern: words(
      '(?:blow|blowing|blew) my (?:own )?(?:brains?|head|skull) (?:out|off)|(?:slit|slitting) my (?:own )?(?:wrists?|throat|neck)|(?:kill|killing|end|ending|hang|hanging|shoot|shooting|drown|drowning|off|suicide|poison|overdose|unalive) (?:me and )?(?:myself|my self|my own life|my life|me by)|(?:end|ending|finish) it all|end it (?:tonight|today|soon|now|this week|tomorrow|already)|think(?:ing)? (?:all (?:the )?day )?(?:to|of|about) (?:kill me|suicide|dying|my death|jumping)|kill me self|suicide me',
    ),
    unless: either(
      joke,
      subject,
      words(
        'killing me|not going to kill myself (?:over|for)|(?:nearly|almost) (?:killed|kill) myself (?:on|tripping|laughing|with)',
      ),
    ),
    examples: [
      'i keep thinking about killing myself',
      'kms tonight',
      'I might end it all',
      'thinking about unaliving myself again',
      'gonna blow my brains out',
    ],
    counterexamples: ['kms if i have to do another zoom lol', 'a song about killing myself'],
  },
  {
    id: 'suicidal-now',
    finding: self,
    what: 'Calls themselves suicidal, or speaks of suicidal thoughts as their own and present.',
    pattern: words(
      '(?:i|me|am|been|feel|feeling) <ADV>(?:am |have been |feel |get |got |getting |been |feeling |having |have |had )?<FEW>(?:suicidal|suicide thoughts|thoughts of suicide|thoughts (?:of|about) (?:ending|killing|dying|death)|urges? to (?:die|end|kill))|my suicidal (?:thoughts|ideation|urges|feelings)|actively suicidal|(?:thoughts|urges) (?:of|about) (?:killing|ending) (?:myself|my life|it)',
    ),
    unless: either(
      joke,
      subject,
      words(
        '(?:i|me) (?:am |have |was |feel |been ){0,8}(?:not|never) (?:<ADV>)?(?:been |feel |feeling |at all )?suicidal|had (?:<FEW>)?suicidal <ANY>(?:before|until) (?:my|the)|suicidal (?:person|people|patients|members|users|posts?|ideation in|thoughts in)|if (?:i|a|someone)',
      ),
    ),
    examples: [
      'been real suicidal since sunday',
      'I am having suicidal thoughts again',
      'my suicidal ideation is worse at night',
    ],
    counterexamples: [
      'Is Spravato approved for suicidal ideation?',
      'what does the article say about suicidal thoughts',
      'we discuss suicidal members in the mod chat',
      'I had suicidal thoughts before my first series and none since',
    ],
  },
  {
    id: 'better-off-without-me',
    finding: self,
    what: 'Feels a burden whose absence would help others.',
    pattern: words(
      '(?:better(?: off)?|happier|easier|relieved|relief|fine|lighter|cheaper) (?:<FEW>)?(?:without me|if i (?:was|were|am|had|would|did|just) (?:<FEW>)?(?:not|gone|dead|never|disappear(?:ed)?|die|died)|when i am (?:gone|dead|not)|with me (?:gone|dead)|off dead)|(?:i am|am|being) (?:<ADV>)?(?:nothing but |such |only )?(?:a )?burden (?:to|for|on) (?:everyone|everybody|my [^ .]+|them|all|people|others)|(?:no ?one|nobody) (?:would|will) (?:even )?(?:miss me|notice|care) if i (?:was|were|am|just)? ?(?:gone|dead|died|die|disappeared|vanished)',
    ),
    unless: either(
      joke,
      subject,
      words('(?:team|project|meeting|party|band|group|game) (?:<ANY>)?(?:better|easier)'),
    ),
    examples: [
      'everyone would be better off without me',
      'I am a burden to everyone',
      'nobody would notice if I was gone',
    ],
    counterexamples: ['the team is better off without me on goal'],
  },
  {
    id: 'not-waking-up',
    finding: self,
    what: 'Hopes not to wake up.',
    pattern: words(
      '(?:hope|hoping|wish|wishing|pray|praying|want|wanting|would love|rather|if only|glad|fine|ok|okay|nice|happy) (?:<ANY>)?(?:(?:do|did|would|will|could|can|to) )?(?:just )?(?:not|never) (?:<ADV>)?(?:wake|woke|waking) (?:back )?up|(?:sleep|asleep|sleeping|bed) and (?:just )?(?:not|never) (?:<ADV>)?(?:wake|woke|waking)|sleep forever|(?:fall asleep|go to sleep) forever|would not mind (?:not waking|if i did not wake)',
    ),
    unless: either(
      joke,
      subject,
      words(
        'wake up (?:during|from|in the middle|at night|with|tired|screaming|in a sweat|early|late)|anaesthesia|anesthesia|surgery|nightmares?',
      ),
    ),
    examples: ['I hope I just do not wake up tomorrow', 'want to go to sleep and never wake up'],
    counterexamples: [
      'will I not wake up during the infusion?',
      'I hope I do not wake up with nightmares',
    ],
  },
  {
    id: 'cannot-go-on',
    finding: self,
    what: 'Says that they cannot go on.',
    pattern: words(
      '(?:can|could) (?:<ADV>)?not (?:<ADV>)?(?:go on|keep (?:going|doing this|living|fighting)|take (?:it|this|life|living|the pain|any of it) (?:any ?more|no more|any longer)|take any ?more|do (?:this|it|life) (?:any ?more|no more|any longer)|live (?:like this|with (?:this|it|myself)|any ?more)|bear (?:it|this|living|to live)|stand (?:it|this|life|living|being alive) (?:any ?more)|carry on|hold on (?:any ?more|much longer|any longer)|fight (?:it |this )?(?:any ?more|any longer)|cope (?:any ?more|with life))|do not know how (?:much )?(?:longer|more) i can (?:<ADV>)?(?:go on|do this|take|hold|keep|last|bear|fight|live)|no strength (?:left )?to (?:live|go on|fight)',
    ),
    unless: either(
      joke,
      subject,
      words(
        'go on (?:a|the|ketamine|it|medicine|medication|holiday|trips?|dates?|antidepressants|with (?:my|the)|spravato|stage|without (?:a )?prescription)|with (?:my|the|this) (?:job|commute|boss|neighbours?|noise|homework|exam|heat|weather)|carry on (?:luggage|bag)',
      ),
    ),
    examples: [
      "I can't go on",
      "i can't do this anymore",
      'I do not know how much longer I can hold on',
    ],
    counterexamples: [
      "I can't go on ketamine because of my heart",
      "can't carry on luggage be stored there?",
      "lol can't take it anymore, season finale when",
    ],
  },
  {
    id: 'means-or-plan',
    finding: self,
    what: 'Has means ready, a plan, a date, or a farewell written.',
    pattern: words(
      '(?:suicide|goodbye|good bye|farewell) (?:note|notes|letter|letters|video|message|messages)|(?:have|got|made|make|making) (?:a|my|the) plan (?:to|for) (?:end|kill|die|suicide|dying|how (?:i|to) (?:die|end))|(?:pills?|tablets?|medicines?|rope|noose|gun|blade|razor|knife) (?:<ANY>)?(?:counted|lined up|saved up|laid out|hoarded|stockpiled|in front of me|next to me|in my hand|loaded|ready for (?:me|tonight))|(?:saved|saving|save|hoarding|hoarded|stockpiled|stockpiling|stashed|counted|counting|collected|collecting|lined) (?:<ANY>)?(?:pills|tablets|medicines|sleepers)|(?:loaded gun|noose|tied (?:the|a) rope|rope (?:in|round|around)|(?:gun|pistol|rifle) (?:in my (?:mouth|hand|lap)|to my head|is loaded)|(?:stand|standing|sitting|sat|am) (?:on|at) (?:the|a) (?:<FEW>)?(?:bridge|ledge|edge of the|tracks|rooftop|overpass))|(?:chose|picked|chosen|set|know|decided) (?:on )?(?:a|the|my) (?:date|day|spot|method|place|tree|bridge) (?:to (?:die|end|do it)|for (?:it|when|doing))|jump(?:ing)? (?:off|from|in front of) (?:a|the|my) (?:<FEW>)?(?:bridge|roof|building|balcony|train|cliff|car park|tube|window)',
    ),
    unless: either(
      joke,
      subject,
      words(
        'bungee|parachute|skydiv[a-z]*|(?:his|her|their) (?:suicide )?note|leaving (?:card|party)|colleague|(?:counting|counted) (?:the )?(?:pills|tablets|medicines) (?:for|at|in) (?:the|my) (?:pharmacy|ward|patients?|job|work|grandmother)|retire[a-z]*',
      ),
    ),
    examples: [
      'I have the pills counted out',
      'I wrote my goodbye letters today',
      'sitting on the bridge right now',
      "I've picked a date for it",
    ],
    counterexamples: ['the study counted tablets', 'I jumped off a bridge, bungee, it was great'],
  },
  {
    id: 'farewell',
    finding: self,
    what: 'Takes leave for good.',
    pattern: words(
      '(?:this is|it is|here is) (?:<ADV>)?(?:my |the )?(?:last|final) (?:message|post|night|day|goodbye|time (?:i write|you (?:hear|see)))|by the time you (?:read|see) this|(?:goodbye|good bye|farewell) (?:everyone|everybody|world|cruel world|to (?:you all|everyone|this world)|forever|for good|my friends)|(?:i|me) will (?:<ADV>)?not be (?:here|around|alive|there) (?:tomorrow|next (?:week|month|year)|much longer|for (?:much longer|another|long|my|the|christmas|it|that)|any ?more|by|after|to see|when)|tell (?:my|them|her|him) (?:<FEW>)?(?:i|that i) (?:<FEW>)?(?:loved|love) (?:them|him|her|you) (?:<ADV>)?(?:when i am gone|after|always)?',
    ),
    unless: either(
      joke,
      subject,
      words(
        '(?:leaving|moving|holiday|vacation|shift|work|job|server|discord|meeting|call|class|deployment|appointment|game|ranked|lobby|season|diet|carbs)',
      ),
    ),
    examples: [
      'this is my last message',
      'goodbye everyone, thank you for trying',
      'I will not be here next week',
    ],
    counterexamples: [
      'goodbye everyone, I am leaving the server for a better job',
      'I will not be here next week, on holiday',
      'bro quit the game, goodbye cruel world',
    ],
  },
  {
    id: 'last-hope-failed',
    finding: self,
    what: 'Despair after a treatment failed.',
    pattern: words(
      '(?:last|only|final) (?:hope|chance|shot|straw|option|resort|thing) (?:<FAR>)?(?:failed|did nothing|did not (?:work|help)|does not work|is not working|gone|nothing|over|useless)|(?:if (?:this|it|ketamine|the (?:ketamine|infusion|treatment|spravato)) (?:<FEW>)?(?:does not|fails|will not|did not|is not)) (?:<ANY>)?(?:i am done|i am out|that is it for me|i will end|i am ending|i will not be (?:here|around)|there is nothing left|i give up on life|i will kill|i check out|i am checking out)|(?:nothing|none of it) (?:works|helps|worked|helped|will ever (?:work|help)) (?:<FAR>)?(?:what is the point|no point|give up|done (?:with|trying)|want out|see no way|no way out|cannot|can not)|no way out|no hope (?:left )?(?:for me|any ?more|at all)|(?:i am|feel|feeling) (?:<ADV>)?(?:completely |totally |beyond )?(?:hopeless|beyond help|broken beyond)|given up on (?:life|living|everything)|i give up on (?:life|living|everything)',
    ),
    unless: either(joke, subject),
    examples: [
      'ketamine was my last hope and it did nothing',
      "if this doesn't work I'm done",
      'I feel completely hopeless',
    ],
    counterexamples: ['is ketamine a last resort?'],
  },
  {
    id: 'self-harm',
    finding: harm,
    what: 'Hurts themselves or feels the urge to.',
    pattern: words(
      '(?:cut|cutting|cuts|burn|burning|burned|hurt|hurting|harm|harming|scratch|scratching|scratched|hit|hitting|punch|punching|punish|punishing|bit|biting|starve|starving) (?:me and )?(?:myself|my self|my (?:arms?|thighs?|wrists?|legs?|skin|stomach) (?:again|up|open|last night|tonight|today|with|to feel|so))|(?:urge|urges|urging|want|wants|need|needing|craving|itching|tempted|desperate) (?:<FEW>)?(?:to )?(?:cut|self harm|hurt myself|burn myself|bleed|relapse on (?:cutting|self harm)|use (?:the|my) (?:blade|razor))|i (?:<ADV>)?(?:have |had |have been |been |keep |did |am )?(?:<ADV>)?(?:self harmed|self harming|self harm|cutting|relapsed (?:and cut|with (?:cutting|self harm)|on (?:cutting|self harm)))|(?:relapsed|back to|relapsing) (?:on |with |into )?(?:cutting|self harm(?:ing)?)|(?:took|take) (?:a|the) (?:blade|razor|lighter|knife) to (?:my|myself)',
    ),
    unless: either(
      joke,
      subject,
      words(
        '(?:clean|free) (?:for|since|of)|shaving|cooking|kitchen|onions?|chopping|by accident|accidentally|paper ?cut|gym|burn(?:ed|ing)? (?:my (?:toast|tongue|mouth))|(?:hurt|hurting) my ?self (?:at|in the gym|running|lifting|playing)|do not want to hurt myself',
      ),
    ),
    examples: [
      'i cut myself again last night',
      'the urge to self harm is so strong',
      'relapsed on cutting',
    ],
    counterexamples: [
      'I cut myself shaving',
      'three years clean from self harm',
      'accidentally burned myself cooking',
    ],
  },
  {
    id: 'other-at-risk',
    finding: other,
    what: 'Somebody else speaks of dying, or tried to.',
    pattern: words(
      '<OTHER> (?:<ANY>)?(?:wants? to (?:die|end (?:it|his|her|their)|kill (?:him|her|them)|be dead)|wanted to die (?:today|tonight|last night)|is (?:<FEW>)?suicidal|are suicidal|keeps? (?:saying|talking|posting|telling)(?: me)? (?:<FAR>)?(?:suicide|kill(?:ing)?|die|dead|end(?:ing)? it|not be here|without (?:him|her|them))|(?:threatens?|threatened|threatening) (?:<ANY>)?(?:suicide|kill (?:him|her|them)|end (?:it|his|her|their)|hurt (?:him|her|them)self)|(?:talks?|talking|speaks?|posted|posting|texted|wrote|messaged|saying|says|said|told me) (?:<FAR>)?(?:suicide|kill(?:ing)? <THEMSELF>|wants? to die|want to die|ending (?:it|his|her|their)|goodbye|does not want to (?:live|be here|wake)|do not want to (?:live|be here|wake)|better off (?:dead|without))|(?:tried|trying|going|wants?|planning|about|attempted|threatening|might|will|could) (?:to )?(?:<FEW>)?(?:kill|hurt|harm|hang|shoot|cut|end) (?:<THEMSELF>|it all|(?:his|her|their) life)|(?:cuts?|cutting|hurts?|hurting|harms?|harming|starving) <THEMSELF>|does not want to (?:live|be alive|be here any ?more|wake up)|do not want to live|(?:took|swallowed) (?:<ANY>)?(?:overdose)|(?:gave|giving|gives) away (?:all )?(?:his|her|their) (?:things|stuff|belongings|dog|cat|guitar)|left (?:a|me a) (?:suicide|goodbye) (?:note|letter|message))',
    ),
    unless: either(
      joke,
      subject,
      words('(?:killed|hanged|shot) (?:himself|herself|themselves) (?:when|in|last year)|died by'),
    ),
    examples: [
      'my brother says he wants to die',
      'my daughter keeps cutting herself',
      'a friend of mine texted me goodbye and that he would be better off dead',
      'she does not want to live',
    ],
    counterexamples: ['my brother wants to know how it works'],
  },
  {
    id: 'violence-suffered',
    finding: violence,
    what: 'Is hurt, threatened or afraid of somebody.',
    pattern: words(
      '<OTHER> (?:<FEW>)?(?:hits|beats|punches|kicks|chokes|strangles|slaps|rapes|assaults|attacks|threatens|shoves|hurts|forces|abuses|stalks|pushes|burns|molests) (?:me|us|my (?:kids|children|son|daughter|face|head|throat))|(?:is|are|keeps|keep|started|been) (?:hitting|beating|choking|strangling|threatening|abusing|hurting|raping|stalking|forcing|attacking) (?:me|us|my (?:kids|children|son|daughter))|i am (?:<ADV>)?(?:afraid|scared|terrified|frightened|worried) (?:that |of )?(?:<OTHER>|him|her|what) (?:<FEW>)?(?:will|is going to|going to|might|would|could|might do|will do) (?:<FEW>)?(?:kill|hurt|hit|beat|do|find)|(?:he|she|they|husband|partner|boyfriend|ex|father) (?:is going to|will|would|says? he will|said he will|said he would|wants to|threatens to|threatened to|going to|is trying to) (?:kill|hurt|beat|shoot|stab) (?:me|us|my)|i (?:was|got|have been|just got) (?:<FEW>)?(?:raped|sexually assaulted|molested|beaten|beaten up|attacked|strangled) (?:<FEW>)?(?:last night|today|tonight|yesterday|this (?:morning|evening|week|weekend)|again|just now|an hour ago|by my (?:husband|wife|partner|boyfriend|girlfriend|father|mother|boss))|i am (?:<FEW>)?being (?:<FEW>)?(?:raped|beaten|abused|stalked|attacked|trafficked)|(?:not|never) safe (?:at home|in my (?:own )?(?:home|house)|with him|with her)|(?:puts?|putting) (?:his|her|their) hands (?:round|around|on) my (?:throat|neck)',
    ),
    unless: either(
      joke,
      subject,
      words(
        '(?:nightmares?|dreams?|game|fortnite|chess|match|boss level|as a (?:child|kid)|childhood|in the (?:war|army)|trauma (?:is|was|from)|ptsd from)',
      ),
    ),
    examples: [
      'my husband hits me',
      'he threatened to kill me',
      'I am scared of what he will do tonight',
      'I was raped last night',
    ],
    counterexamples: ['my brother beat me at chess', 'it hits me that the article is short'],
  },
  {
    id: 'violence-intended',
    finding: violence,
    what: 'Feels the urge to hurt somebody.',
    pattern: words(
      '(?:i|and|am) <ADV>(?:want|going|am going|might|will|could|need|feel like|am about|plan|am afraid i (?:will|might)|have (?:an |the )?urge) (?:to )?(?:<ADV>)?(?:kill|hurt|stab|shoot|strangle|attack|murder|hurting|killing) (?:him|her|them|someone|somebody|people|everyone|everybody|my (?:husband|wife|ex|boss|father|mother|brother|sister|kids|children|neighbour|neighbor|partner|baby|family)|the (?:man|guy) who)|(?:urge|urges|thoughts) (?:to|of|about) (?:hurt|hurting|kill|killing|stab|stabbing|harming|attack|attacking) (?:him|her|them|someone|somebody|people|others|my)',
    ),
    unless: either(
      joke,
      subject,
      words(
        'feelings|hurt (?:him|her|them|my [^ .]+) by (?:telling|saying)|do not want to hurt|in (?:the )?game',
      ),
    ),
    examples: ['I want to hurt him so bad', 'I am going to kill my ex', 'urges to hurt people'],
    counterexamples: [
      'I do not want to hurt him by telling',
      'lol my sister ate my cake, I want to kill her',
    ],
  },
];
