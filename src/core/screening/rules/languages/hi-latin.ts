import {
  MANY,
  OTHER,
  OVERDOSE,
  phrases,
  rulesOf,
  SELF,
  SYMPTOMS,
  upTo,
  VIOLENCE,
} from './language-rule.ts';

/** Words that turn a statement round; no gap in a pattern runs over one. */
const NO = 'nahi|nahin|nhi|na|mat';
const ONE = upTo(1, NO);
const FEW = upTo(2, NO);

const WISH = '(?:chahta|chahti|chahata|chahati|chata|chati|chahte|chata)';
const NOT = '(?:nahi|nahin|nhi|nai|nahee)';
const ATE = '(?:kha|khaa|le|nigal|pee|pi) (?:li|liya|liye|lia|lee|gaya|gayi|chuka|chuki|hai)';
const FAMILY =
  '(?:mera|meri|mere|humara|uska|uski) (?:chota |choti |bada |badi )?(?:dost|bhai|behen|behan|bahen|beta|beti|pati|patni|biwi|maa|mummy|papa|friend|bf|gf|husband|wife|chacha|mama|son|brother|sister)';

/** Hindi (and Urdu) as it is typed in Latin letters. */
export const HINDI_IN_LATIN = rulesOf('hi', 'latin', [
  {
    id: 'latin-overdose',
    finding: OVERDOSE,
    pattern: phrases(
      `(?:saari|sari|sara|sab|puri|poori|pura|poora|bahut saari|bohot saari|bahut sari|bohot sari|bahut|bohot|bht|jyada|zyada|${MANY}) (?:${FEW})(?:goliyan|goliya|goliyaan|goli|dawai|dawaiyan|davai|dawa|tablet|tablets|medicine|medicines|strip|neend ki goli|ketamine) (?:${FEW})${ATE}`,
      `neend ki ${ONE}(?:goliyan|goliya|goli) ${ONE}${ATE}|(?:zeher|zehar|jahar|jeher|zahar) (?:kha|pi|pee) (?:li|liya|lia|gaya|gayi)|overdose (?:ho gaya|ho gya|ho gayi|le liya|kar liya|kr liya|le li)`,
    ),
    unless: phrases('(?:saal|sal|mahine) pehle|asar nahi|fayda nahi|ho sakta'),
    examples: [
      'maine saari goliyan kha li',
      'behen ne neend ki goliya kha li',
      'overdose ho gaya lagta hai',
    ],
    counterexamples: ['maine subah ki goli kha li', 'das saal pehle saari goliyan kha li thi'],
  },
  {
    id: 'latin-symptoms',
    finding: SYMPTOMS,
    pattern: phrases(
      `(?:saans|sans|saas|saansein) (?:${NOT} (?:aa|a|le)|le ${NOT}|ruk (?:rahi|gayi|gai)|band ho)(?: (?:raha|rahi|rha|rhi|pa|paa|gayi))?|dam ghut (?:raha|rha)|behosh (?:ho (?:gaya|gayi|gya|gai|gaye|raha|rahi)|hai|pada|padi|h)|hosh (?:mein|me|main) ${NOT}|(?:uth|jaag|jag) ${NOT} (?:raha|rahi|rha|rhi)|(?:seene|sine|chhati|chati|chest) (?:me|mein|main) ${ONE}(?:dard|pain) ${ONE}(?:ho raha|ho rha|hai|h)|(?:khoon|khun) ${ONE}(?:ruk|band) (?:hi )?${NOT}|(?:daura|dora|daure) (?:pad|par) (?:raha|rahe|gaya|rha)|muh se jhaag`,
    ),
    unless: phrases('ho sakta|hasi|hansi|kya ketamine'),
    examples: [
      'saans nahi aa rahi',
      'papa behosh ho gaye',
      'seene me bahut dard ho raha hai',
      'wo uth nahi rahi',
    ],
    counterexamples: ['kya ketamine se banda behosh ho sakta hai', 'hasi se saans nahi aa rahi'],
  },
  {
    id: 'latin-other-at-risk',
    finding: OTHER,
    pattern: phrases(
      `${FAMILY} (?:(?:kehta|kehti|bolta|bolti|keh raha|keh rahi) (?:hai |h )?(?:ki )?(?:wo |woh )?)?(?:marna ${WISH}|mar jana ${WISH}|suicide karna ${WISH}|jeena ${NOT} ${WISH}|jina ${NOT} ${WISH}|khudkushi karna ${WISH}) (?:hai|h|he)|${FAMILY} (?:ne )?(?:suicide|khudkushi) (?:karne )?(?:ki koshish|attempt|ki dhamki)`,
    ),
    unless: phrases('(?:saal|sal) pehle|film'),
    examples: [
      'mera bhai kehta hai ki wo marna chahta hai',
      'meri behen jeena nahi chahti hai',
      'mere dost ne suicide ki koshish ki',
    ],
    counterexamples: [
      'mera bhai ketamine lena chahta hai',
      'mere chacha ne das saal pehle suicide ki koshish ki',
    ],
  },
  {
    id: 'latin-wants-to-die',
    finding: SELF,
    pattern: phrases(
      `(?:marna|marnaa|mar jana|mar jaana|marjana|suicide karna|khudkushi karna|jaan dena) (?:hi )?${WISH}(?: (?:hu|hun|hoon|hoo|hai|h|ho|hum))?|(?:mujhe|muje|mujko|mereko|mujhko) (?:ab |bas |sach me )?(?:marna|mar jana|mar jaana|suicide karna) (?:hai|h|he|hain)|(?:marne|mar jane|mar jaane) (?:ka|ko) ${ONE}(?:mann|man|mn|dil) (?:karta|kar raha|kr rha|hai|kare)|(?:man|mann|dil) karta (?:hai|h) (?:ki )?mar (?:jau|jaun|jaoon|jaaun|jao)`,
      `(?:jeena|jina|jeene|jine) ${NOT}(?= (?:${WISH}|hai|h|he|mujhe|ab|yaar|$))|${NOT} (?:jeena|jina)(?= (?:${WISH}|hai|h|mujhe|ab|yaar|$))|(?:jeene|jine) (?:ka|ki) (?:ab )?(?:koi )?(?:man|mann|dil|ichha|iccha|wajah|matlab|fayda) ${NOT}|zinda ${NOT} rehna|jinda ${NOT} rehna|(?:zindagi|jindagi|zindgi|jindgi|life) se ${ONE}(?:thak|tang aa|haar|pak|ub) (?:gaya|gayi|gya|gai|chuka|chuki)`,
      '(?:suicide|khudkushi|khudkhushi|aatmahatya|atmahatya) (?:kar|kr) (?:lunga|lungi|lu|lun|loon|rha hu|raha hu|rahi hu|leta|leti)|(?:suicide|khudkushi|aatmahatya|atmahatya) (?:karunga|karungi|karne (?:wala|wali|ja raha|ja rahi|ka man|ka mann))|(?:khud|apne aap) ko (?:maar|mar|khatam|khatm) (?:dunga|dungi|lunga|lungi|daalunga|dalunga|kar|dena|lena|du|lu)|apni jaan (?:le|de) (?:lunga|lungi|dunga|dungi|lu|du)|jaan de (?:dunga|dungi)|(?:kaash|kash) (?:main |mai |me )?mar (?:jau|jaun|jata|jati|gaya hota)|(?:bhagwan|allah|rab|upar wale) (?:mujhe )?(?:utha (?:le|lo)|maut de)',
    ),
    unless: phrases('(?:sharam|hasi|hansi|bhook|garmi) se|pe marna|tumhare bina'),
    examples: [
      'marna chahta hu',
      'mujhe mar jana hai',
      'ab jeena nahi chahti',
      'jeena nahi hai mujhe',
      'suicide kar lunga',
      'zindagi se thak gaya hu',
    ],
    counterexamples: [
      'main ilaaj ke bare me janna chahta hu',
      'mujhe ghar jana hai',
      'session me jana nahi chahti',
      'sharam se mar jau kya',
    ],
  },
  {
    id: 'latin-violence',
    finding: VIOLENCE,
    pattern: phrases(
      `(?:pati|papa|pita|baap|bhai|sasur|saas|husband|bf|boyfriend|wo|woh|biwi) ${ONE}(?:mujhe|muje|mujhko|mereko) ${ONE}(?:maarta|maarte|maarti|marta|marte|peetta|peette|pitta|pitte|maar raha|mar raha|peet raha) (?:hai|h|hain|he|rehta)|jaan se (?:maarne|marne) ki dhamki`,
    ),
    unless: phrases('bachpan|(?:saal|sal) pehle'),
    examples: ['mera pati mujhe maarta hai', 'wo jaan se maarne ki dhamki deta hai'],
    counterexamples: ['bachpan me papa mujhe maarte hai aisa yaad', 'wo mujhe yaad karta hai'],
  },
]);
