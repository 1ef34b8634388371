// Generated from faq/safety/ by "npm run faq:generate"; a test holds it fresh.
import type { Safety } from './schema.ts';

/** The last resort: what crisis and emergency replies say when faq/safety/ can't be read. */
export const BUILT_IN_SAFETY: Safety = {
  "helplines": {
    "verified": "2026-11-23",
    "countries": [
      {
        "code": "US",
        "name": "United States",
        "emergency": "911",
        "lines": [
          {
            "name": "988 Suicide & Crisis Lifeline",
            "for": "everyone",
            "call": "988",
            "text": "text 988",
            "chat": "https://988lifeline.org",
            "hours": "day and night, free; also if you are worried about someone else; press 2 for Spanish",
            "verified": "2026-11-23",
            "source": "familyandcaregivertoolkit.org"
          },
          {
            "name": "Crisis Text Line",
            "for": "everyone",
            "text": "text HOME to 741741",
            "hours": "day and night",
            "verified": "2026-11-23",
            "source": "school-district page that quotes it"
          },
          {
            "name": "Veterans Crisis Line",
            "for": "veterans",
            "call": "988, then press 1",
            "text": "text 838255",
            "chat": "https://www.veteranscrisisline.net/Chat",
            "hours": "day and night; no need to be enrolled with the VA",
            "verified": "2026-11-23",
            "source": "veteranscrisisline.net, va.gov"
          },
          {
            "name": "National Domestic Violence Hotline",
            "for": "violence",
            "call": "1-800-799-7233",
            "text": "text START to 88788",
            "hours": "day and night",
            "verified": "2026-11-23",
            "source": "ovc.ojp.gov"
          },
          {
            "name": "Poison Control",
            "for": "poison",
            "call": "1-800-222-1222",
            "hours": "day and night",
            "verified": "2026-11-23",
            "source": "public code base, to be confirmed on the official page"
          },
          {
            "name": "SAMHSA National Helpline",
            "for": "treatment",
            "call": "1-800-662-4357",
            "hours": "finds treatment; it does not counsel",
            "verified": "2026-11-23",
            "source": "copy of samhsa.gov"
          }
        ]
      },
      {
        "code": "CA",
        "name": "Canada",
        "emergency": "911",
        "lines": [
          {
            "name": "988 Suicide Crisis Helpline",
            "for": "everyone",
            "call": "988",
            "text": "text 988",
            "hours": "day and night, English and French",
            "verified": "2026-11-23",
            "source": "mentalhealthcommission.ca"
          },
          {
            "name": "Kids Help Phone",
            "for": "children",
            "text": "text 686868",
            "hours": "day and night",
            "verified": "2026-11-23",
            "source": "public code base, to be confirmed on the official page"
          }
        ]
      },
      {
        "code": "GB",
        "name": "United Kingdom",
        "emergency": "999 or 112",
        "lines": [
          {
            "name": "Samaritans",
            "for": "everyone",
            "call": "116 123",
            "hours": "day and night, free",
            "verified": "2026-11-23",
            "source": "samaritans.org"
          },
          {
            "name": "Shout",
            "for": "everyone",
            "text": "text SHOUT to 85258",
            "hours": "day and night",
            "verified": "2026-11-23",
            "source": "penniesforpoverty.org"
          },
          {
            "name": "Childline",
            "for": "children",
            "call": "0800 1111",
            "hours": "day and night",
            "verified": "2026-11-23",
            "source": "thefirststep.org.uk"
          },
          {
            "name": "National Domestic Abuse Helpline",
            "for": "violence",
            "call": "0808 2000 247",
            "hours": "day and night",
            "verified": "2026-11-23",
            "source": "gov.uk"
          }
        ]
      },
      {
        "code": "IE",
        "name": "Ireland",
        "emergency": "112 or 999",
        "lines": [
          {
            "name": "Samaritans",
            "for": "everyone",
            "call": "116 123",
            "hours": "day and night, free",
            "verified": "2026-11-23",
            "source": "samaritans.org"
          },
          {
            "name": "Crisis text line",
            "for": "everyone",
            "text": "text 50808",
            "hours": "day and night, free",
            "verified": "2026-11-23",
            "source": "irishexaminer.com, avondhupress.ie"
          }
        ]
      },
      {
        "code": "AU",
        "name": "Australia",
        "emergency": "000",
        "lines": [
          {
            "name": "Lifeline",
            "for": "everyone",
            "call": "13 11 14",
            "text": "text 0477 13 11 14",
            "hours": "day and night",
            "verified": "2026-11-23",
            "source": "lifeinmind.org.au"
          },
          {
            "name": "Kids Helpline",
            "for": "children",
            "call": "1800 55 1800",
            "hours": "day and night",
            "verified": "2026-11-23",
            "source": "openaustralia.org.au"
          }
        ]
      },
      {
        "code": "NZ",
        "name": "New Zealand",
        "emergency": "111",
        "lines": [
          {
            "name": "1737",
            "for": "everyone",
            "call": "1737",
            "text": "text 1737",
            "hours": "day and night",
            "verified": "2026-11-23",
            "source": "odt.co.nz"
          }
        ]
      },
      {
        "code": "DE",
        "name": "Germany",
        "emergency": "112",
        "lines": [
          {
            "name": "TelefonSeelsorge",
            "for": "everyone",
            "call": "0800 111 0111 or 0800 111 0222",
            "hours": "day and night",
            "verified": "2026-11-23",
            "source": "progress.guide"
          }
        ]
      },
      {
        "code": "ES",
        "name": "Spain",
        "emergency": "112",
        "lines": [
          {
            "name": "Línea 024",
            "for": "everyone",
            "call": "024",
            "hours": "day and night",
            "verified": "2026-11-23",
            "source": "press report"
          }
        ]
      },
      {
        "code": "NL",
        "name": "Netherlands",
        "emergency": "112",
        "lines": [
          {
            "name": "113",
            "for": "everyone",
            "call": "113",
            "hours": "day and night",
            "verified": "2026-11-23",
            "source": "nltimes.nl"
          }
        ]
      },
      {
        "code": "BR",
        "name": "Brazil",
        "emergency": "your local emergency number, or 112",
        "lines": [
          {
            "name": "CVV",
            "for": "everyone",
            "call": "188",
            "hours": "day and night, free",
            "verified": "2026-11-23",
            "source": "several press reports"
          }
        ]
      },
      {
        "code": "AT",
        "name": "Austria",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "BE",
        "name": "Belgium",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "BG",
        "name": "Bulgaria",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "HR",
        "name": "Croatia",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "CY",
        "name": "Cyprus",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "CZ",
        "name": "Czechia",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "DK",
        "name": "Denmark",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "EE",
        "name": "Estonia",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "FI",
        "name": "Finland",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "FR",
        "name": "France",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "GR",
        "name": "Greece",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "HU",
        "name": "Hungary",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "IT",
        "name": "Italy",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "LV",
        "name": "Latvia",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "LT",
        "name": "Lithuania",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "LU",
        "name": "Luxembourg",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "MT",
        "name": "Malta",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "PL",
        "name": "Poland",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "PT",
        "name": "Portugal",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "RO",
        "name": "Romania",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "SK",
        "name": "Slovakia",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "SI",
        "name": "Slovenia",
        "emergency": "112",
        "lines": []
      },
      {
        "code": "SE",
        "name": "Sweden",
        "emergency": "112",
        "lines": []
      }
    ],
    "elsewhere": {
      "emergency": "911 (US, Canada), 112 (Europe and many other countries), 999 (UK), 000 (Australia) or 111 (New Zealand)",
      "brief": "988 in the US and Canada (call or text), 116 123 in the UK and Ireland, or findahelpline.com for any country",
      "lines": [
        {
          "name": "988 in the US and Canada",
          "for": "everyone",
          "call": "988",
          "text": "text 988",
          "hours": "day and night",
          "verified": "2026-11-23",
          "source": "familyandcaregivertoolkit.org, mentalhealthcommission.ca"
        },
        {
          "name": "Samaritans in the UK and Ireland",
          "for": "everyone",
          "call": "116 123",
          "hours": "day and night, free",
          "verified": "2026-11-23",
          "source": "samaritans.org"
        },
        {
          "name": "Find a Helpline, for any country",
          "for": "everyone",
          "chat": "https://findahelpline.com",
          "hours": "shows lines by country, by text and by call",
          "verified": "2026-11-23",
          "source": "lifeline-international.com"
        }
      ]
    }
  },
  "notices": {
    "disclaimer": "General information from one article, not medical advice. It can't replace a doctor or therapist who knows you.",
    "shortDisclaimer": "I'm a bot and this is general information, not medical advice.",
    "referral": "About your own situation, ask your doctor, therapist or pharmacist. If you are in crisis: {lines}.",
    "crisis": {
      "self": [
        "I'm really glad you wrote that down. I'm a bot, so I can't be with you, but people are awake right now who can.",
        "That sounds like so much to carry. I'm only a bot, and you deserve a person. These people are there now, day or night.",
        "Thank you for saying it. I'm a bot and can't sit with you in this, but there are people who want to hear from you now.",
        "What you wrote matters. I'm a bot, so let me point you to people who can listen properly, right now."
      ],
      "harm": [
        "That sounds painful, and it makes sense to look for a way through. I'm a bot; these people can be with you in it right now.",
        "I'm glad you told someone, even a bot. There are people you can reach this minute, with no judgement."
      ],
      "other": [
        "It's good that you are looking out for them. I'm a bot, but these people help those who worry about someone, too.",
        "That is a heavy thing to hold for someone else. I'm a bot; these lines are for you as well as for them."
      ],
      "violence": [
        "What you describe is serious, and it is not your fault. I'm a bot; there are people who can help you to be safer.",
        "You deserve to be safe. I'm a bot and can't see your situation, but these people know what to do."
      ],
      "asked": "It's good that you looked for help. I'm a bot; these people are awake now, day or night, and they want to hear from you.",
      "danger": "If you could act on this now or have started to, call {number}. Put distance between yourself and anything you could use, and be with someone.",
      "dangerOther": "If they could act on it now or have started to, call {number}. Stay with them, and keep anything they could use out of reach.",
      "askOther": "It is all right to ask them directly about suicide.",
      "dangerViolence": "If there is danger now, call {number} and get to a place with other people if you can.",
      "texting": "Texting is fine.",
      "contact": "You don't need the right words, and you don't have to be about to do something. A trained person listens, and you decide what to tell.",
      "people": "Please also tell one person you trust, and a doctor or therapist if you have one. \"I'm not safe on my own\" is enough to say.",
      "peopleOther": "Bring in another person you both trust, and their doctor or therapist if they have one. You don't have to carry this alone.",
      "steps": [
        "One small step for now: put both feet on the floor and name five things you can see, four you can hear, three you can touch.",
        "One small step for now: breathe in while you count to four, out while you count to six, for two minutes. Nothing else has to happen in that time.",
        "One small step for now: write three short lines: what tends to make it worse, one thing that takes the edge off, one person you could message. That is the start of a safety plan.",
        "One small step for now: hold something cold or run cool water over your hands, and say out loud where you are and what day it is."
      ],
      "stepOther": "One small step for now: send them one plain line, such as \"I'm here, I'm not going anywhere, can I call you?\"",
      "stepViolence": "One small step for now: think of one place you could go and one person who could meet you there, and keep your phone charged and near you.",
      "violenceOther": "What this person describes is serious, and it is not their fault. I'm a bot; these people know what to do, and they talk with those who worry about someone, too.",
      "dangerViolenceOther": "If they could be in danger now, ask them to call {number}, or call yourself if you know where they are. Don't face the other person on your own.",
      "stepViolenceOther": "One small step for now: write to them where nobody reads along, such as \"I read what you wrote. I'm here. Is it safe to talk?\"",
      "later": "You asked about something else as well. I can answer that too, whenever you want it.",
      "grounding": "**A grounding exercise, about two minutes**\n\n1. Put both feet on the floor. Notice that it holds you.\n2. Look around and name five things you can see, slowly.\n3. Name four things you can touch, and touch one of them.\n4. Name three sounds, near or far.\n5. Breathe in while you count to four and out while you count to six. Do that five times.\n6. Say out loud where you are, what day it is, and one thing you will do next.\n\nIf it doesn't help, that isn't your fault. Do it again, or talk to somebody.",
      "plan": "**A short safety plan**\n\nCopy it to a note on your phone. A few words a line are enough.\n\n1. Signs that it is getting bad for me:\n2. Things that I can do by myself and that took the edge off before:\n3. People or places that take my mind off it:\n4. Someone I can tell, and how to reach them:\n5. My doctor or therapist, and a crisis line:\n6. How I put distance between me and what I could use, or who can keep it for me:\n7. One thing that I want to be here for:\n\nIt works best when someone you trust knows it too."
    },
    "emergency": {
      "call": "Call {number} now, or have someone near you call. Do it before anything else.",
      "overdose": [
        "Say what was taken, how much and when, as far as you know. Keep the packet at hand. Don't try to make anyone vomit, and take nothing more."
      ],
      "symptoms": [
        "Say what is happening and any medicine that was given. Sit or lie down, don't drive, and leave the door open for the helpers."
      ],
      "people": "Stay with the person until help is there. If they don't wake up but breathe, turn them on their side. If they don't breathe, do what the call handler tells you.",
      "onPurpose": "If it was taken on purpose, or you are thinking of harming yourself, these people can be with you too:",
      "readerCall": "Call {number} now if you know where this person is, or ask them to call. Emergency numbers differ: choose the country that they are in.",
      "readerStay": "Keep writing with them until help is there, ask someone near them to go to them, and tell a moderator of this server.",
      "readerLines": "If it may have been on purpose, these people help them, and you:"
    },
    "guardrail": {
      "dose": "I can't help with how much to take. The right amount depends on a person's health, and a wrong one can be dangerous, so only a prescriber who knows you can say.",
      "home-use": "I can't help with using ketamine on your own or at home. Without trained people watching, breathing and blood pressure problems can go unseen.",
      "sourcing": "I can't help with getting ketamine. What is sold without a prescription may hold something else, and nobody watches over it. A doctor can tell you which treatments are open to you.",
      "mixing": "I can't tell you whether a mix is safe for you. Some combinations slow breathing or raise blood pressure, so please ask the prescriber or a pharmacist, who can look at everything you take.",
      "stopping": "I can't say whether to start, change, skip or stop a medicine. Some are risky to change suddenly, so please speak with the prescriber or a pharmacist first.",
      "diagnosis": "I can't tell what you have from a message. A doctor or a mental health professional can look at it with you properly, and it is fine to bring notes.",
      "safeguard": "I can't help with getting around a safety rule. These rules are there because people were hurt without them. Please talk openly with the clinic: they have heard it before.",
      "giving": "I can't help with giving ketamine or a prescribed medicine to someone else. What is right for one person can harm another. Please ask their own doctor, or a vet for an animal.",
      "taken": "If something has been taken already and you are unsure, call {poison} now. Call {number} at once if anyone is hard to wake, breathes badly or has chest pain.",
      "takenAnywhere": "If something has been taken already and you are unsure, ask a doctor or pharmacist now. Call {number} at once if anyone is hard to wake, breathes badly or has chest pain."
    },
    "soft": "If this is close to you right now, you can talk to someone: {lines}.",
    "noMatch": "I don't have an answer to that. I only know what one article says on ketamine treatment for PTSD, and I would rather say so than guess.",
    "noMatchHint": "Try one short question in other words.",
    "choices": "Several answers could fit. Which of these did you mean?",
    "twoQuestions": "You asked more than one thing. Choose what to read first:",
    "related": "You may also want to ask:",
    "nearby": "What I can answer:",
    "nearest": "The nearest questions that I know:",
    "contentNote": "Content note: this mentions {subject}.",
    "why": {
      "phrasing": "Your words were close to this wording of the question: \"{wording}\".",
      "question": "Your words were close to this question.",
      "chosen": "You chose this question, so I didn't have to guess.",
      "guess": "I compare words and can be wrong. If this isn't what you meant, ask in other words, or see /topics for every question.",
      "claims": "What the answer rests on in the article:"
    }
  },
  "languages": {
    "es": {
      "name": "Español",
      "englishOnly": "Por ahora solo tengo respuestas en inglés. Una pregunta corta en inglés es lo que mejor entiendo.",
      "crisis": "Soy un bot, pero no tienes que pasar por esto a solas. Si hay peligro ahora, llama al {number}. En findahelpline.com encuentras a alguien con quien hablar en tu país, por teléfono o por mensaje."
    },
    "fr": {
      "name": "Français",
      "englishOnly": "Pour l'instant, mes réponses sont seulement en anglais. Je comprends le mieux une question courte en anglais.",
      "crisis": "Je suis un bot, mais vous n'avez pas à traverser cela sans personne. En cas de danger maintenant, appelez le {number}. Sur findahelpline.com, vous trouverez quelqu'un à qui parler dans votre pays, par téléphone ou par message."
    },
    "de": {
      "name": "Deutsch",
      "englishOnly": "Meine Antworten gibt es bisher nur auf Englisch. Eine kurze Frage auf Englisch verstehe ich am besten.",
      "crisis": "Ich bin ein Bot, aber Sie müssen da nicht allein durch. Wenn jetzt Gefahr besteht, rufen Sie {number} an. Auf findahelpline.com finden Sie Menschen zum Reden in Ihrem Land, am Telefon oder per Nachricht."
    },
    "pt": {
      "name": "Português",
      "englishOnly": "Por enquanto só tenho respostas em inglês. Entendo melhor uma pergunta curta em inglês.",
      "crisis": "Sou um bot, mas você não precisa passar por isso sem ninguém ao lado. Se há perigo agora, ligue para {number}. Em findahelpline.com você encontra alguém para conversar no seu país, por telefone ou mensagem."
    },
    "it": {
      "name": "Italiano",
      "englishOnly": "Per ora ho risposte solo in inglese. Capisco meglio una domanda breve in inglese.",
      "crisis": "Sono un bot, ma non devi affrontare tutto questo senza nessuno accanto. Se c'è pericolo adesso, chiama il {number}. Su findahelpline.com trovi qualcuno con cui parlare nel tuo Paese, per telefono o per messaggio."
    },
    "nl": {
      "name": "Nederlands",
      "englishOnly": "Mijn antwoorden zijn voorlopig alleen in het Engels. Een korte vraag in het Engels begrijp ik het best.",
      "crisis": "Ik ben een bot, maar je hoeft dit niet alleen te doen. Is er nu gevaar, bel dan {number}. Op findahelpline.com vind je iemand om mee te praten in jouw land, per telefoon of bericht."
    },
    "pl": {
      "name": "Polski",
      "englishOnly": "Na razie odpowiadam tylko po angielsku. Najlepiej rozumiem krótkie pytanie po angielsku.",
      "crisis": "Jestem botem, ale nie musisz być z tym bez nikogo. Jeśli teraz coś zagraża życiu, zadzwoń: {number}. Na findahelpline.com znajdziesz kogoś do rozmowy w swoim kraju, przez telefon lub wiadomość."
    },
    "uk": {
      "name": "Українська",
      "englishOnly": "Поки що мої відповіді лише англійською. Найкраще я розумію коротке запитання англійською.",
      "crisis": "Я бот, але ви не мусите бути з цим наодинці. Якщо зараз є небезпека, телефонуйте: {number}. На findahelpline.com можна знайти, з ким поговорити у вашій країні, телефоном або в повідомленнях."
    },
    "ru": {
      "name": "Русский",
      "englishOnly": "Пока мои ответы только на английском. Лучше всего я понимаю короткий вопрос на английском.",
      "crisis": "Я бот, но вам не обязательно справляться с этим в одиночку. Если опасность прямо сейчас, звоните: {number}. На findahelpline.com можно найти, с кем поговорить в вашей стране, по телефону или в сообщениях."
    },
    "ar": {
      "name": "العربية",
      "englishOnly": "إجاباتي متوفرة بالإنجليزية فقط حاليا. أفهم الأسئلة القصيرة بالإنجليزية أكثر من غيرها.",
      "crisis": "أنا برنامج آلي، لكن لا يلزم أن تمر بهذا وحدك. إذا كان هناك خطر الآن فاتصل بالرقم {number}. في findahelpline.com تجد من يمكنك التحدث معه في بلدك، بالهاتف أو بالرسائل."
    },
    "hi": {
      "name": "हिन्दी",
      "englishOnly": "अभी मेरे उत्तर केवल अंग्रेज़ी में हैं। अंग्रेज़ी में छोटा सवाल मैं सबसे अच्छा समझता हूँ।",
      "crisis": "मैं एक बॉट हूँ, पर आपको यह अकेले नहीं सहना है। अगर अभी ख़तरा है तो {number} पर कॉल करें। findahelpline.com पर आपके देश में बात करने के लिए कोई मिलेगा, फ़ोन या संदेश से।"
    },
    "zh": {
      "name": "中文",
      "englishOnly": "目前我只有英文的回答。用英文提一个简短的问题，我最容易理解。",
      "crisis": "我是机器人，但你不必独自面对这一切。如果现在有危险，请拨打 {number}。在 findahelpline.com 可以找到你所在国家能倾听的人，可以打电话，也可以发信息。"
    },
    "ja": {
      "name": "日本語",
      "englishOnly": "今のところ、回答は英語だけです。英語の短い質問がいちばんよく伝わります。",
      "crisis": "私はボットですが、ひとりで抱えなくて大丈夫です。今すぐ危険があるときは {number} に電話してください。findahelpline.com で、あなたの国で話を聞いてくれる人を電話やメッセージで探せます。"
    }
  }
};
