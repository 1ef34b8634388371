/**
 * Contractions and chat spellings, written out, so that every later stage reads one form.
 * Keys are folded words (no apostrophes). Only spellings that mean one thing stand here.
 */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  im: 'i am', iam: 'i am', ive: 'i have', id: 'i would', youre: 'you are', youve: 'you have', youll: 'you will', youd: 'you would',
  hes: 'he is', shes: 'she is', its: 'it is', theyre: 'they are', theyve: 'they have', theyll: 'they will', theyd: 'they would',
  weve: 'we have', whats: 'what is', whos: 'who is', wheres: 'where is', whens: 'when is', hows: 'how is', thats: 'that is',
  theres: 'there is', heres: 'here is', lets: 'let us', whatre: 'what are', itll: 'it will', itd: 'it would', thatll: 'that will',
  dont: 'do not', dnt: 'do not', dunno: 'do not know', doesnt: 'does not', dosent: 'does not', didnt: 'did not', isnt: 'is not', arent: 'are not',
  wasnt: 'was not', werent: 'were not', cant: 'can not', cannot: 'can not', cnt: 'can not', couldnt: 'could not', wouldnt: 'would not',
  shouldnt: 'should not', wont: 'will not', hasnt: 'has not', havent: 'have not', hadnt: 'had not', aint: 'is not', mustnt: 'must not',
  neednt: 'need not', wanna: 'want to', wana: 'want to', gonna: 'going to', gona: 'going to', finna: 'going to', gotta: 'got to', tryna: 'trying to',
  hafta: 'have to', oughta: 'ought to', kinda: 'kind of', sorta: 'sort of', lemme: 'let me', gimme: 'give me', outta: 'out of', lotta: 'lot of',
  shoulda: 'should have', coulda: 'could have', woulda: 'would have', whatcha: 'what are you', dya: 'do you', cuz: 'because', coz: 'because', cos: 'because',
  bc: 'because', bcuz: 'because', becuz: 'because', u: 'you', ur: 'your', yr: 'your', urself: 'yourself', ya: 'you', r: 'are', y: 'why', k: 'ok', n: 'and', nd: 'and',
  pls: 'please', plz: 'please', thx: 'thanks', thnx: 'thanks', tnx: 'thanks', ty: 'thank you', tysm: 'thank you', rn: 'right now', atm: 'at the moment', tmrw: 'tomorrow',
  tmr: 'tomorrow', '2moro': 'tomorrow', '2nite': 'tonight', tonite: 'tonight', idk: 'i do not know', idc: 'i do not care', imo: 'in my opinion', tbh: 'to be honest', ngl: 'not going to lie',
  smth: 'something', sth: 'something', smthing: 'something', sumthing: 'something', sumthin: 'something', somthing: 'something', nothin: 'nothing', nuthin: 'nothing', anythin: 'anything', ppl: 'people', peeps: 'people',
  abt: 'about', bout: 'about', w: 'with', wth: 'what the hell', wtf: 'what the hell', wt: 'what', wat: 'what', wut: 'what', wot: 'what', wen: 'when', hw: 'how', hv: 'have', hav: 'have', bn: 'been',
  gd: 'good', gr8: 'great', b4: 'before', l8r: 'later', msg: 'message', mins: 'minutes', min: 'minutes', hrs: 'hours', hr: 'hour', wks: 'weeks', yrs: 'years', mths: 'months',
  doc: 'doctor', docs: 'doctors', dr: 'doctor', drs: 'doctors', meds: 'medicines', med: 'medicine', mom: 'mother', mum: 'mother', mam: 'mother', dad: 'father', bf: 'boyfriend', gf: 'girlfriend',
  hubby: 'husband', bro: 'brother', sis: 'sister', kiddo: 'child', kid: 'child', kids: 'children', goin: 'going', doin: 'doing', feelin: 'feeling', gettin: 'getting', takin: 'taking', tryin: 'trying', thinkin: 'thinking',
  wdym: 'what do you mean', afaik: 'as far as i know', iirc: 'if i remember correctly', jst: 'just', jus: 'just', rly: 'really', rlly: 'really', srsly: 'seriously', def: 'definitely', prob: 'probably', probs: 'probably', prolly: 'probably',
  evry: 'every', evrything: 'everything', evryone: 'everyone', wld: 'would', shld: 'should', cld: 'could', thru: 'through', tho: 'though', alot: 'a lot', atleast: 'at least', aswell: 'as well', infact: 'in fact', noone: 'no one',
}; // prettier-ignore

const PARTS = new Map(Object.entries(WRITTEN_OUT).map(([word, out]) => [word, out.split(' ')]));

/** The words that a contraction or chat spelling stands for; undefined for every other word. */
export function writtenOut(word: string): readonly string[] | undefined {
  return PARTS.get(word);
}
