export const GET_HELP = 'Get help now';

export const ABOUT = [
  '**About this bot**',
  "I answer questions about ketamine treatment for PTSD. My answers come from a FAQ that people wrote and checked against one article. I'm a program, not a person and not a doctor. I make nothing up: if the FAQ has no answer, I say so.",
  'Ask with /ask, or write to me in a direct message. To look up what somebody else asked, open the menu of their message and choose Apps, then "Find an FAQ answer". /topics shows every question I can answer, /help-now has crisis lines and emergency numbers, and /privacy says what happens to what you write.',
  'Every answer says which part of the article it comes from and when a person last checked it. What health authorities add is shown apart from that.',
].join('\n\n');

export const PRIVACY = [
  '**Privacy**',
  'I read what you send me with a command or in a direct message, answer it, and forget it. I keep no record of questions or of who asked, and nothing is used to train anything. I don\'t read along in servers; a message of somebody else reaches me only if a person picks it with "Find an FAQ answer".',
  'Three buttons do more, and only if you press them. "Helpful" and "Not helpful" add one to a count for that answer. "Send this question to the moderators" passes on the question that you see and send, with the day but without your name; it is deleted after 90 days. "Share" puts an answer in the channel, without your question.',
  'In servers only you see my replies. They quote your question so that their buttons work later. Discord stores them, and your direct messages to me, under its own rules. You can delete your messages and dismiss my private replies.',
  'For the people who run me I note when I answered, with which kind of reply and in what time, and what kind of fault there was if something went wrong. None of it holds your words, your name or where you wrote.',
  'For anything else, such as taking back a question that you sent, write to the people who run this bot. In a server, ask its moderators.',
].join('\n\n');

export const PRIVACY_LINE =
  '-# I forget what you write here, unless you press a button to send it on. Discord stores our messages under its own rules. More: /privacy';

export const ONLY_TEXT =
  'I can only read text. Please write your question in a few words, and I will look for an answer.';

export const EXPIRED =
  "That belongs to an older version of me and doesn't work any more. Please ask again with /ask.";

export const NOT_MODERATOR =
  'Only moderators of the server that keeps this FAQ can do that. If you were one when you began, what you typed stands below.';

export const CHOOSE_TOPIC = 'Choose a topic, then a question.';

export const SHARED_LINE =
  '-# This answer is now in the channel too, without your question and your name. As long as you keep this message, you can take it back; later a moderator can delete it.';

export const SHARE_SHOWS_NAME =
  "I can't write in this channel on my own, so nothing was shared. I can only answer you in front of everybody. That shows your name, but not your question. It's your choice.";

export const NOT_SHARED_UNNAMED =
  "-# Nothing was shared yet: here I can only do it with your name next to it. Your question wouldn't show.";

export const NOT_SHARED = 'Nothing was shared. Only you see this.';

export const TAKEN_BACK = 'Taken back';

export const NOT_YOURS =
  'Only the person who shared this answer can take it back, and not with a very old button. A moderator of this server can delete it.';

export const GONE = "That answer isn't in the FAQ any more.";

export const THAT_IS_MINE = 'That message is from me, so there is nothing to look up.';

export const NO_TEXT_THERE = 'That message has no text that I can read.';

export const UNKNOWN_COUNTRY =
  '-# I have no lines of the country that you named. These help in many countries; you can also choose another below.';

export const NO_WORDS = "There were no words in it, so I didn't send anything.";

export const ANSWERED_INSTEAD =
  "-# I found this answer, so I haven't sent your question to the moderators.";

export const QUESTIONS_FULL =
  "The moderators' list is full just now, so I couldn't add your question. Please ask one of them directly.";

export const QUESTION_NOT_SENT =
  "Sorry, I couldn't pass your question on. Here it is, so that you can copy it:";

export const QUESTION_SENT =
  "Thank you. The moderators will find your question, without your name, and it is deleted after 90 days. They can't answer you, but the next person who asks may find an answer. If you need to know soon, ask a doctor, therapist or pharmacist.";

export const BUSY =
  'That was a lot at once, so I need a short pause. Please try again in a minute. Help is always there: with /help-now, or below.';

export const SHARED_ENOUGH =
  'Several answers were shared here just now, so this one was not. Please try again in a minute. Only you see this.';

/** Said when something broke; the reference stands in the log. */
export function apology(reference: string): string {
  return `Sorry, something went wrong on my side, and I couldn't answer. Please try again in a moment. If it happens again, give this reference to the people who run this bot: ${reference}`;
}
