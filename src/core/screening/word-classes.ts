/**
 * Words that play the same part in what a message says, so that the model learns "somebody close + wants + death"
 * from one wording and knows it in another. A word may play two parts. Words are plain words (see plain.ts).
 */
const CLASSES: Readonly<Record<string, string>> = {
  self: 'i me my myself mine',
  other: 'he she they him her them his their hers theirs himself herself themselves someone somebody',
  you: 'you your yourself u',
  close:
    'friend friends mate buddy pal brother sister son daughter child children boy girl wife husband partner boyfriend girlfriend ex mother father parent parents uncle aunt cousin nephew niece grandson granddaughter grandmother grandfather gran nan nana grandma grandpa roommate flatmate housemate colleague coworker neighbour neighbor baby toddler teen fiance stepfather stepmother stepson missus lad bloke',
  everyone: 'everyone everybody people world family others anyone anybody nobody all',
  die: 'die dies died dying dead death deceased perish passed gone passing grave buried funeral heaven coffin corpse',
  kill: 'kill killed killing kills killer murder murdered suicide suicidal hang hanged hanging shoot shot shooting drown drowned drowning stab strangle strangled jump jumped jumping overdose overdosed overdosing',
  end: 'end ended ending ends over finish finished stop stopped stops quit done final last forever goodbye bye farewell leave leaving left escape disappear vanish out',
  live: 'live living life alive exist existing existence born survive surviving',
  wake: 'wake waking woke sleep asleep sleeping slept awake',
  harm: 'hurt hurts hurting harm harmed harming cut cuts cutting burn burned burning bleed bleeding blood blade blades razor knife scars scratch scratching punish starve',
  weapon: 'gun rifle pistol rope noose bridge train tracks ledge roof cliff balcony belt razor blade car river bullet trigger knife',
  beat: 'hit hits hitting beat beats beaten beating choke choked chokes choking punch punched punches kick kicked slap slapped threaten threatened threatens threatening rape raped rapes assaulted assault attacked abuse abused abuses abusive violent stalking stalks grabbed shoved pushed',
  fear: 'afraid scared terrified frightened fear fears worried panic panicking anxious',
  want: 'want wants wanted wish wishes wished need needs hope hopes hoping pray praying long ready rather plan plans planned planning going will decided think thinking thought thoughts urge urges tempted keep keeps',
  not: 'not no never none nothing neither nor without cannot',
  can: 'can could able may might should shall would must allowed ok okay safe fine',
  give: 'give gives giving gave given share sharing sell selling pass lend slip offer spare let letting',
  take: 'take takes taking took taken swallow swallowed swallowing snort snorted inject injected drink drank drinking eat ate popped use used using do doing dose dosed dosing have had having try tried smoke smoking',
  change:
    'stop stopping skip skipping quit quitting change changing switch lower lowering raise raising reduce increase double doubling taper tapering wean drop dropping ditch halve half start starting pause off down up',
  amount:
    'much many all whole entire bottle box pack packet handful double twice triple extra more less most every too lot lots loads bunch full empty',
  number: 'one two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty sixty hundred',
  measure: 'dose doses dosage dosing mg milligram milligrams gram grams ml amount strength strong weight kilo kilos kg lbs spray sprays line lines bump bumps',
  medicine:
    'pill pills tablet tablets medicine medicines medication medications meds paracetamol tylenol acetaminophen ibuprofen aspirin painkillers sertraline zoloft lexapro prozac fluoxetine citalopram escitalopram paroxetine venlafaxine effexor cymbalta duloxetine wellbutrin mirtazapine trazodone seroquel quetiapine lithium lamictal lamotrigine prazosin propranolol gabapentin pregabalin xanax valium diazepam klonopin clonazepam ativan lorazepam benzo benzos tramadol oxy codeine morphine opioids methadone insulin antidepressant antidepressants ssri ssris maoi prescription script capsules',
  ketamine: 'ketamine esketamine spravato lozenge lozenges troche troches infusion infusions drip spray nasal',
  substance: 'alcohol wine beer beers vodka whisky whiskey gin booze drunk weed cannabis joint edible edibles thc cbd mdma molly ecstasy coke cocaine speed meth shrooms mushrooms psilocybin lsd acid kratom heroin',
  mix: 'mix mixed mixing combine combined combining with together plus alongside before after while same between',
  now: 'now tonight today currently already just right moment minutes ago hour still again happening immediately tomorrow soon',
  past: 'ago years year months decade decades back then used former formerly once since childhood recovered survived past history teens twenties younger later',
  breathe: 'breathe breathing air lungs gasping choking suffocating throat lips blue grey pulse',
  body: 'chest heart arm face head legs skin stomach bladder speech vision numb droop drooping slurred pain pains pressure rash swelling vomiting vomit foam',
  collapse: 'collapsed unconscious unresponsive fainted faint passed seizure seizures fit fits convulsing shaking limp floor twitching snoring gurgling',
  help: 'help ambulance hospital emergency 911 999 112 er urgent please hurry call',
  tired: 'tired exhausted worn burden useless worthless hopeless pointless empty numb alone lonely broken trapped fed sick failure failed',
  better: 'better off happier easier relief peace rest quiet free',
  joke: 'lol lmao lmfao haha hahaha rofl joking kidding joke jokes funny laughing meme memes literally omg hilarious pun',
  text: 'article source study studies research paper trial trials statistics data evidence faq entry page section say says mention mentions essay thesis book film movie song lyrics episode character game news headline podcast',
  moderation: 'mod mods moderator moderators moderating server channel members member users rule rules policy ban banned post posts thread flag flagged bot filter pin wording reword volunteer volunteers training team',
  clinic: 'clinic clinics doctor doctors nurse nurses staff psychiatrist therapist prescriber pharmacist hospital appointment session sessions treatment therapy patients patient team',
  how: 'how what where when why which who does do is are',
  home: 'home house room bedroom flat apartment bed couch sofa alone myself diy own',
  source: 'buy get find order score cop source dealer plug online street darknet website vendor sell hook obtain legit cheap mexico',
  hide: 'hide hiding lie lying tell telling secret pretend fake pass sneak bypass avoid drive driving ride escort early leave trick around cheat',
  diagnosis: 'ptsd cptsd bipolar depression adhd bpd autism schizophrenia psychosis ocd addict addicted addiction diagnose diagnosed diagnosis symptoms crazy manic test',
  note: 'note notes letter letters will wrote written writing message passwords belongings funeral arrangements affairs gave giving',
}; // prettier-ignore

const BY_WORD = new Map<string, number[]>();
for (const [number, words] of Object.values(CLASSES).entries()) {
  for (const word of words.split(' ')) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), number]);
}
const NONE: readonly number[] = [];

/** Numbers of the parts that a word can play. */
export function classesOf(word: string): readonly number[] {
  return BY_WORD.get(word) ?? NONE;
}
