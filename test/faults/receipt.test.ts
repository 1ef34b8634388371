import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { foldersIn, open, textsIn } from '../../faults/folders.ts';
import { faultsIn, type Receipt } from '../../faults/receipt.ts';
import { smallFaq } from '../support/faq.ts';
import { ANNA, good, revisionNow } from '../support/keeping.ts';
import { temporaryFolder } from '../support/records.ts';
import { shippedYaml } from '../support/shipped.ts';

const PATH = 'risks/the-first.yaml';

/** One acknowledged edit and one question. */
async function afterARun() {
  const folders = foldersIn(temporaryFolder());
  const safety = shippedYaml().filter(({ path }) => path.startsWith('safety/'));
  for (const { path, text } of [...safety, ...smallFaq()]) {
    mkdirSync(dirname(join(folders.faq, path)), { recursive: true });
    writeFileSync(join(folders.faq, path), text);
  }
  const original = textsIn(folders);
  const { edits, questions, told, close } = await open(folders);
  onTestFinished(close);
  const edit = { kind: 'phrasing', id: 'the-first', text: 'one more' } as const;
  const { item, revision } = good(await edits.save(edit, revisionNow(edits, 'the-first'), ANNA));
  await questions.add('is it so');
  const receipts: Receipt[] = [
    { number: item.number, path: item.path, revision },
    { question: 'is it so' },
  ];
  const history = join(folders.data, 'history.jsonl');
  const entry = join(folders.faq, PATH);
  return { folders, told, history, entry, faults: () => faultsIn(folders, original, receipts) };
}

describe('what the scripts that break things would notice', () => {
  it('is nothing after a run without a crash', async () => {
    const { told, faults } = await afterARun();
    expect([told, faults()]).toEqual([[], []]);
  });

  it('is an edit that is lost', async () => {
    const { history, faults } = await afterARun();
    rmSync(history);
    expect(faults()).toEqual([`lost: edit 1 of ${PATH}`, `broken: ${PATH}`]);
  });

  it('is a question that is lost', async () => {
    const { folders, faults } = await afterARun();
    rmSync(join(folders.data, 'questions.jsonl'));
    expect(faults()).toEqual(['lost: is it so']);
  });

  it('is a file that holds what nobody saved, or half of it, or is gone', async () => {
    const { entry, faults } = await afterARun();
    appendFileSync(entry, '# more\n');
    expect(faults()).toEqual([`broken: ${PATH}`]);
    writeFileSync(entry, 'question: What');
    expect(faults()).toContain(`broken: ${PATH}`);
    rmSync(entry);
    expect(faults()).toContain(`broken: ${PATH}`);
  });

  it('is no line that was torn, for nobody was told of it', async () => {
    const { history, faults } = await afterARun();
    appendFileSync(history, '{"number":2,"ti');
    expect(faults()).toEqual([]);
  });
});
