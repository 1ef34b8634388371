export const GET_HELP = 'Get help now';

export const ABOUT = [
  '**About this bot**',
  'I answer questions about ketamine treatment for PTSD, from a FAQ that people wrote and checked against one article. I am a program, no person and no clinician, and I make nothing up: where the FAQ has no answer, I say so.',
  'Ask with /ask, or write to me in a direct message; on a message of somebody else, Apps > Find an FAQ answer looks for one. /topics shows every question I can answer, /help-now shows crisis lines and emergency numbers, /privacy says what happens to what you write.',
  'What the article says and what health authorities add are always told apart, with the section of the article and the date on which a person last checked the answer.',
].join('\n\n');

export const PRIVACY = [
  '**Privacy**',
  'I read what you send me with a command or in a direct message, answer it, and forget it. I keep no log of questions and no record of who asked. Nothing is passed on, and nothing is used to train anything.',
  'Two buttons keep something, and only if you press them. "Helpful" and "Not helpful" add one to a count of that answer. "Send this question to the moderators" keeps the question that you see and send, with the day but without your name, for 90 days.',
  'In servers my replies are for your eyes only. They quote your question, so that their buttons work later; the reply, like your direct messages, is stored by Discord under its own rules. You can delete your messages and dismiss my private replies.',
  'If something goes wrong inside me, I note the kind of fault and a random reference, without your words and without your name.',
  'As I keep nothing that points to you, there is nothing to ask for or to delete. For anything else, write to the people who run this bot: in a server, ask its moderators.',
].join('\n\n');

export const PRIVACY_LINE =
  '-# I keep nothing that you write here. Discord stores our messages under its own rules. More: /privacy';

export const ONLY_TEXT =
  'I can only read text. Please write your question in a few words, and I will look for an answer.';

export const EXPIRED =
  "That belongs to an older version of me and doesn't work any more. Please ask again with /ask.";

export const CHOOSE_TOPIC = 'Choose a topic, then a question.';

export const SHARED =
  "The answer now stands in the channel, without your question and your name. If you'd rather not have it there, take it back; the button goes on working.";

export const SHARED_LINE =
  '-# This answer now stands in the channel too, without your question and your name.';

export const SHARE_SHOWS_NAME =
  "I may not write in this channel by myself, so nothing was shared. I can only answer you in front of everybody, and that shows your name, though not your question. It's your choice.";

export const NOT_SHARED_UNNAMED =
  '-# Nothing was shared: here I can only do it with your name, though not your question. The button says so.';

export const NOT_SHARED = '-# Nothing was shared. Only you see this.';

export const TAKEN_BACK = 'The answer is gone from the channel.';

export const NOT_YOURS =
  'Only the person who shared an answer can take it back. If it bothers you, tell a moderator of this server.';

export const QUESTION_SENT =
  "Thank you. The moderators will find your question, without your name, and it is deleted after 90 days. They can't answer you, but the next person who asks may find an answer. If you need to know soon, ask a doctor, therapist or pharmacist.";

/** Said when something broke; the reference stands in the log. */
export function apology(reference: string): string {
  return `Sorry, something went wrong on my side, and I couldn't answer. Please try again in a moment. If it happens again, give this reference to the people who run this bot: ${reference}`;
}
