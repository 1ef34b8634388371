import type { GuardrailCategory } from '../screening.ts';
import { words, type Rule } from './rule.ts';

const guardrail = (category: GuardrailCategory) => ({ kind: 'guardrail', category }) as const;

export const GUARDRAIL_RULES: readonly Rule[] = [
  {
    id: 'own-dose',
    finding: guardrail('dose'),
    what: 'Asks how much to take.',
    pattern: words(
      'how (?:much|many|strong|big)(?: (?:[^ .]+ )?(?:of )?(?:mg|milligrams|grams|sprays|squirts|lozenges|troches|hits|bumps|lines|drops|ketamine|esketamine|spravato|it|this|that|a dose))? (?:<ANY>)?(?:should|shall|do|can|must|could|would|to|ought|may) (?:<ADV>)?(?:i|we|my (?:[^ .]+)|he|she) (?:<ADV>)?(?:take|use|snort|inject|do|need|dose|have|start|put|spray|give|sniff|be taking)|(?:what|which|best|right|correct|good|safe|starting|recommended|ideal|proper|max|maximum) (?:<FEW>)?(?:dose|dosage|dosing|mg|amount) (?:<ANY>)?(?:for me|for my (?:weight|size|height|body|[^ .]+)|should i|do i|can i|shall i|i should|i can|to take|to start|would i|i need)|how many (?:mg|milligrams)|(?:dose|dosage|amount|mg) for (?:a |my |someone )?(?:\\d+|body ?weight|weight|beginners?|first time)|(?:take|took|taking|dose) (?:more|another|an extra|double|a second|a higher) (?:<FEW>)?(?:than prescribed|dose|if|because)',
    ),
    unless: words(
      'how (?:do|does|are|is) (?:<FEW>)?(?:clinics?|doctors?|dose|the dose|doses)|do (?:clinics?|doctors?|they|patients|people)|(?:hours?|minutes?|days?|time|water|money|sessions) (?:<FEW>)?(?:should|do|can|to|before|off)|cost|charge',
    ),
    examples: [
      'how much ketamine should i take',
      'what dose do I need for my weight',
      'how many mg for ptsd',
    ],
    counterexamples: [
      'how do clinics decide the dose?',
      'how much time off should I take?',
      'how much does it cost?',
    ],
  },
  {
    id: 'own-home-use',
    finding: guardrail('home-use'),
    what: 'Wants to do it alone, at home, without staff.',
    pattern: words(
      '(?:how (?:do|can|to|should|would|could|might) (?:i|you|one|we)?|can i|could i|want to|wanna|going to|plan(?:ning)? (?:to|on)|trying to|ok to|okay to|safe to|is it (?:ok|okay|safe|fine|possible) (?:to|if i)|tips (?:for|on)|guide (?:for|to|on)|instructions|steps|advice (?:for|on)|best way to|should i) (?:<FAR>)?(?:do|doing|use|using|take|taking|try|trying|run|inject|injecting|inhale|snort|snorting|set up|dose|dosing|have|ketamine|infusion|infuse|lozenges?|troches?) (?:<FAR>)?(?:at home|in my (?:own )?(?:home|house|room|bedroom|bed|flat|apartment|garage|car|dorm)|on my own|by myself|alone|without (?:a |any |my |the )?(?:doctor|clinic|nurse|supervision|anyone|anybody|therapist|medical|staff|sitter)|diy|unsupervised|self administer)|diy (?:<FEW>)?(?:ketamine|infusion|therapy|kap)|(?:self|home) (?:administer|medicate|medicating|inject|treat|treating|dose|dosing) (?:<FEW>)?(?:with )?(?:ketamine|it|myself)',
    ),
    unless: words(
      'is it (?:ever )?(?:done|given|offered|allowed|legal)|does the (?:article|source)|article|do (?:people|patients|clinics)|meditat[a-z]*|recover|rest|go home|be (?:at )?home|sit at home|home alone after|afterwards?|after (?:the|my|a|an) (?:infusion|session|treatment)|get home|coping|exercise',
    ),
    examples: [
      'how do I do ketamine therapy at home by myself',
      'can i take it alone in my room',
      'diy infusion',
    ],
    counterexamples: [
      'is it ever done at home?',
      'can I be at home alone after the infusion?',
      'what does the article say on home use',
    ],
  },
  {
    id: 'sourcing',
    finding: guardrail('sourcing'),
    what: 'Wants to get ketamine outside a prescription.',
    pattern: words(
      '(?:where|how|who|anyone|anybody|someone|best (?:place|site|website|way)|can (?:i|you|we)|could (?:i|you)|looking to|need to|want to|trying to|wanna|is there a way to) (?:<ANY>)?(?:buy|get hold of|get (?:some|my hands on|ketamine|it|me|real|pharma|cheap|legit)|score|cop|order|obtain|source|purchase|find (?:some|a plug|a dealer|ketamine|legit|cheap|a seller)|sell|sells|selling|sort me|hook me up|acquire|pick up some) (?:<FAR>)?(?:ketamine|esketamine|spravato|special k|troches|lozenges|vials?|without (?:a |any )?(?:prescription|script|doctor|rx)|dealer|plug|dark ?web|darknet|street|online|telegram|it|some)|(?:buy|order|get|purchase) (?:<FEW>)?(?:ketamine|spravato|esketamine)(?: |$)(?:<FEW>)?(?:online|now|no|without|from|off|legally|illegally|cheap|please|mexico|india)|(?:no|without) (?:a |any )?(?:prescription|script|rx) (?:<FEW>)?(?:needed|ketamine|required|where|how|get|buy)|(?:ketamine|k|ket) (?:dealer|plug|vendor|seller|connect|supplier)s?|(?:plug|dealer|vendor|seller|connect|supplier) for (?:<FEW>)?(?:ketamine|it|some)|(?:dm|message|hit) me (?:<ANY>)?(?:ketamine|if you (?:have|sell|got)|prices?)',
    ),
    unless: words(
      '(?:ketamine|spravato|esketamine|it|infusion) (?:treatments?|therapy|infusions?|clinics?|sessions?|assisted)|(?:find|get) (?:<FEW>)?(?:clinic|provider|treatment|therapy|help|infusions?|appointment|referral|referred|prescribed|information|answers?)|where (?:do|does) (?:clinics|hospitals|the clinic|doctors)|(?:for|on) (?:my|the) insurance|get (?:it|some) (?:to|off|out|over|paid|covered|done|approved|across|right|wrong|through|explained|sleep|rest|answers|relief|help|information|clarity|peace)',
    ),
    examples: [
      'where can I buy ketamine online',
      'anyone got a plug for ket',
      'how to get spravato without a prescription',
    ],
    counterexamples: [
      'where can I get ketamine treatment?',
      'how do I find a clinic?',
      'how do I get it to work on my phone',
    ],
  },
  {
    id: 'own-mixing',
    finding: guardrail('mixing'),
    what: 'Asks whether they may take it together with something.',
    pattern: words(
      '(?:can|could|should|may|shall|will|would|is it|it is|ok|okay|safe|fine|alright|bad|dangerous|allowed|what if|wanna|want to|gonna|how long (?:before|after|until|should)) (?:<FAR>)?(?:mix|mixing|combine|combining|take|taking|drink|drinking|smoke|smoking|have|having|use|using|do|doing|pop|popping|together|stack|stacking|vape|eat) (?:<ANY>)?(?:<SUBSTANCE>|<MEDICINE>) (?:<ANY>)?(?:with|and|on|before|after|while|during|together|alongside|plus|same (?:day|time|night)|between|when) (?:<FAR>)?(?:ketamine|esketamine|spravato|infusions?|sessions?|treatments?|drip|spray|lozenges?|<SUBSTANCE>|<MEDICINE>|it)|(?:can|could|should|may) (?:<ADV>)?i (?:<ADV>)?(?:drink|smoke|take|have|mix|use|do) (?:<ANY>)?(?:before|after|during|on|with|while|the (?:night|day|evening|morning)|same) (?:<ANY>)?(?:ketamine|infusions?|sessions?|treatments?|drip|spravato|lozenges?|my (?:appointment|dose))|(?:mix|mixing|combine|combining|combo) (?:of )?(?:<FEW>)?(?:ketamine|spravato|<SUBSTANCE>|<MEDICINE>) (?:<FEW>)?(?:and|with|plus|safe|ok|okay)|(?:ketamine|spravato|lozenge|infusion) (?:plus|and|with|\\+) (?:<FEW>)?(?:<SUBSTANCE>|<MEDICINE>) (?:safe|ok|okay|fine|bad|together|tonight|same)',
    ),
    unless: words(
      'does the (?:article|source)|article|do (?:clinics|doctors|they|patients|people)|why do|mixed (?:results|evidence|feelings)|water|food|eat|eating|breakfast|lunch|dinner|coffee|tea',
    ),
    examples: [
      'can I drink wine after my infusion',
      'is it ok to take xanax with ketamine',
      'mix weed and ket?',
      'should I smoke weed before my session',
    ],
    counterexamples: [
      'what does the article say on alcohol and ketamine?',
      'why do clinics ask about blood pressure tablets',
      'can I drink water during the infusion?',
    ],
  },
  {
    id: 'changing-medicine',
    finding: guardrail('stopping'),
    what: 'Asks whether to start, change, skip or stop a medicine.',
    pattern: words(
      '(?:should|can|could|do|must|may|shall|ok|okay|safe|want|wants|thinking|going|need|planning|decided|tempted|how|is it|just|would it be|when|if) (?:<ANY>)?(?:stop|stopping|stopped|quit|quitting|come off|coming off|get off|getting off|skip|skipping|change|changing|switch|switching|lower|lowering|reduce|reducing|increase|increasing|double|taper|tapering|drop|dropping|ditch|ditching|halve|halving|wean|weaning|cut down|cutting down|cut out|go off|going off|cold turkey|pause|pausing|half|replace|swap|swapping|throw away|bin) (?:<ADV>)?(?:taking |using |off |down |out |from |myself off )?(?:of )?(?:my |the |all |these |those |his |her |our )?(?:<FEW>)?(?:<MEDICINE>|dose|dosage|treatment meds)|(?:come|coming|go|going|wean|get) off (?:my |the |his |her )?(?:<FEW>)?(?:<MEDICINE>|them)|(?:stop|quit|drop) (?:<FEW>)?(?:<MEDICINE>) (?:cold turkey|suddenly|before|for|now|and|so|myself|today|tomorrow)|(?:<MEDICINE>) cold turkey',
    ),
    unless: words(
      '(?:do|does|must|should) (?:people|patients|one|someone|everybody)|does the (?:article|source)|article|stop working|stopped working|does ketamine (?:replace|change)|infusion (?:stop|change)|(?:skip|change|stop) (?:a |the |my )?(?:session|appointment|infusion|subject|topic)',
    ),
    examples: [
      'should I stop my sertraline',
      'can i just come off my antidepressants',
      'want to quit lexapro cold turkey',
    ],
    counterexamples: [
      'do patients have to stop their antidepressants?',
      'my antidepressants stopped working, what is ketamine?',
      'can I change the appointment?',
    ],
  },
  {
    id: 'asks-for-diagnosis',
    finding: guardrail('diagnosis'),
    what: 'Asks the bot what they have.',
    pattern: words(
      '(?:do|could|might|may|would|does) (?:i|<OTHER>) (?:<ADV>)?(?:have|be having|be suffering|got|has|suffer from) (?:<FEW>)?(?:c ?ptsd|ptsd|complex ptsd|bipolar|depression|adhd|bpd|borderline|autism|schizophrenia|psychosis|did|ocd|anxiety disorder|cystitis|bladder damage|brain damage|ketamine bladder|an addiction|trauma)|(?:am|is|are) (?:i|<OTHER>) (?:<ADV>)?(?:bipolar|depressed|psychotic|schizophrenic|an addict|addicted|traumatised|traumatized|autistic|mentally ill|borderline|having a (?:breakdown|psychosis|manic episode)|going (?:crazy|psychotic|manic)|dissociating)|(?:is|does|sounds?|sound|could|might|would) (?:this|it|that|these|mine) (?:<ANY>)?(?:be |like |mean i have |mean i am |count as |qualify as )?(?:<FEW>)?(?:c ?ptsd|ptsd|bipolar|psychosis|ketamine bladder|bladder damage|adhd|bpd|addiction|depression)(?: |$)(?:or|to you|\\.|$|in your|do you)|diagnose (?:me|my|him|her)|what (?:do i have|is wrong with (?:me|my|him|her)|have i got)|tell me (?:what|if|whether) i (?:have|am)',
    ),
    unless: words(
      'does the (?:article|source)|article|how (?:is|are|do)|do i have to|do i have (?:any|enough|time|options)|if i have|i (?:was|have been|am|got) diagnosed|treat|treated|help (?:with|for)',
    ),
    examples: [
      'do i have ptsd',
      'is this ketamine bladder or what',
      'am I bipolar',
      'can you diagnose me',
    ],
    counterexamples: [
      'how is PTSD diagnosed?',
      'do I have to have PTSD to get it?',
      'I was diagnosed with PTSD, what is ketamine?',
    ],
  },
  {
    id: 'around-a-safeguard',
    finding: guardrail('safeguard'),
    what: 'Wants to get round a safety rule.',
    pattern: words(
      '(?:how|can|could|ways?|should|what if|tips|trick|is it (?:ok|okay|fine|bad)|ok if|okay if|want to|wanna|going to|need to|do i (?:really )?(?:have|need)|would (?:they|it)|planning|plan) (?:<FAR>)?(?:hide|hiding|lie|lying|not tell|without telling|not mention|pass (?:the|a|my|their) (?:<FEW>)?(?:screening|test|drug test|assessment|interview|questionnaire|intake)|cheat|leave early|sneak|bypass|get (?:around|round|past|out of)|fake|skip (?:the|my|a|having|getting) (?:<FEW>)?(?:ride|driver|escort|monitoring|screening|blood|observation|two hours|wait|waiting|check|sitter)|drive (?:<FEW>)?(?:anyway|regardless|without telling)|pretend|trick|fool|omit|leave out|keep (?:it )?(?:from|secret|quiet)|conceal) (?:<FAR>)?(?:clinic|doctor|nurse|them|they|staff|anyway|screening|infusion|session|treatment|home|escort|rule|test|monitoring|early|driver|ride|blood pressure|history|psychosis|psychiatrist|drinking|weed|heart|anyone|questions?|ketamine|spravato)|(?:lie|lying) (?:to|about|on) (?:<ANY>)?(?:clinic|doctor|nurse|form|questionnaire|screening|intake|psychiatrist|symptoms)',
    ),
    unless: words(
      'does the (?:article|source)|article|why (?:do|does|can|is|must)|do (?:people|patients|clinics)|not going to lie|lie (?:down|still|there|back|flat|on (?:a|the|my) (?:bed|couch|back|side))|lying (?:down|still|there|back|flat)',
    ),
    examples: [
      'how do I hide my drinking from the clinic',
      'can I drive home anyway after the infusion',
      'should I lie on the screening questionnaire',
    ],
    counterexamples: [
      'why can people not drive after it?',
      'do I have to lie down in the clinic?',
      'does the article mention an escort',
    ],
  },
  {
    id: 'giving-it-away',
    finding: guardrail('giving'),
    what: 'Wants to give it to somebody else.',
    pattern: words(
      '(?:can|should|could|may|how (?:much|do|can|to)|is it (?:ok|okay|safe|fine|bad)|ok|okay|want|wanna|going|thinking|safe|what if|would it|alright|was going|how) (?:<ANY>)?(?:give|giving|share|sharing|sell|selling|slip|slipping|lend|lending|pass|passing|spare|offer|let) (?:<ADV>)?(?:<ANY>)?(?:to )?(?:my|him|her|them|someone|somebody|a friend|friends|the dog|the cat|our|his|another)(?: |$)(?:<FAR>)?(?:ketamine|lozenges?|troches?|spravato|spray|dose|some|it|mine|one|leftover|left over|spare|pills?|meds|medicines?|have|try|prescription|bottle|half)|(?:give|share|sell|slip|lend|pass) (?:some |a bit |half |one )?(?:of )?(?:my|the|our|leftover|spare|a|some) (?:<FEW>)?(?:ketamine|lozenges?|troches?|spravato|spray|dose|medicines?|pills?|prescription) (?:<FEW>)?(?:to|with)',
    ),
    unless: words(
      'do (?:vets|clinics|doctors|they)|does the (?:article|source)|article|give (?:me|him|her|them|my [^ .]+) (?:<FEW>)?(?:a hug|advice|information|support|space|time|links?|leaflet|the article|answers?)|(?:share|sharing|pass) (?:<FEW>)?(?:story|experience|article|link|answer|this|post|information|faq)|tell',
    ),
    examples: [
      'can I give my lozenge to my son',
      'ok to share my troches with a friend',
      'how much can I give my dog of my ketamine',
    ],
    counterexamples: [
      'do vets give ketamine to dogs?',
      'can I share this answer with my friend',
      'can I give my mother the article',
    ],
  },
];
