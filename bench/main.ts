/**
 * Measures ranking, time, growth and memory of the matching engine beside fuse.js and MiniSearch, and prints the
 * figures with their goals. Times differ from machine to machine and from minute to minute; the ratios, taken in one
 * run and in turn, much less.
 */
import { createAssistant } from '../src/app.ts';
import { measureBuilds } from './builds.ts';
import { formatGoals, goalsIn } from './goals.ts';
import { measureMessages } from './messages.ts';
import { time } from './race.ts';
import { measureRanking } from './ranking.ts';
import { measureScale } from './scale.ts';
import { measureSuggestions } from './suggestions.ts';
import { FAQ_FOLDER, shippedFaq, tuningQuestions } from './shipped.ts';
import { format } from './table.ts';

function main(): void {
  const { answerable, unanswerable } = tuningQuestions();
  const faq = shippedFaq();
  print(`Ranking and time: ${faq.entries.length} entries, questions of the tuning part`);
  const ranking = measureRanking(faq, answerable, unanswerable);
  print(ranking.table);

  print('Long messages');
  const { assistant } = createAssistant({ faqFolder: FAQ_FOLDER });
  // Screening stops where it finds something. Of these, most long messages are read to the end.
  const texts = answerable
    .map(({ text }) => text)
    .filter((text) => assistant.screen(text).kind === 'clear');
  const messages = measureMessages(assistant, texts);
  print(messages.table);

  print('Suggestions: 300 entries, questions typed letter by letter');
  const suggestions = measureSuggestions(assistant, texts);
  print(`After a key: p50 ${format(suggestions.p50)} ms, p99 ${format(suggestions.p99)} ms`);

  print('Building: each time in a new process');
  const builds = measureBuilds();
  print(...builds.tables);
  const start = builds.assistant;
  print(`The assistant, its files read: ${format(start.ms)} ms, ${format(start.megabytes)} MB`);

  print('Growth: synthetic FAQs, five phrasings an entry');
  const scale = measureScale(faq);
  print(scale.shortened.table, scale.misspelt.table);

  const [ms, mb, times] = [goalsIn('ms'), goalsIn('MB'), goalsIn('times')];
  const { match, screen } = messages;
  print(
    'Goals',
    formatGoals([
      ms('match, p50', time(ranking.engine, 0.5), 0.25, 0.6),
      ms('match, p99', time(ranking.engine, 0.99), 1, 2.5),
      times('match, 10,000 against 100 entries', scale.shortened.engine, 3, 6),
      times('the same, a word misspelt', scale.misspelt.engine, 3, 6),
      times('match, 6,000 against 200 characters', match.ratio, 3, 6),
      ms('screen, 200 characters', screen.short.p50, 0.3, 1),
      ms('screen, 6,000 characters', screen.long.p50, 3, 8),
      ms('suggestions after a key, 300 entries, p99', suggestions.p99, 3, 3),
      ms('build, shipped FAQ', builds.shipped.ms, 100, 200),
      mb('memory, shipped FAQ', builds.shipped.megabytes, 15, 30),
      ms('build, 10,000 entries', builds.largest.ms, 2_000, 4_000),
      mb('memory, 10,000 entries', builds.largest.megabytes, 90, 140),
    ]),
  );
}

function print(...paragraphs: readonly string[]): void {
  for (const paragraph of paragraphs) process.stdout.write(`${paragraph}\n\n`);
}

main();
