import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFeedback } from '../../src/store/feedback.ts';
import { temporaryFolder } from '../support/records.ts';

describe('feedback', () => {
  it('is counted by entry, also when much comes at once, and is there after a restart', async () => {
    const folder = temporaryFolder();
    const { feedback } = openFeedback(folder);
    await Promise.all([
      ...Array.from({ length: 20 }, () => feedback.count('bladder', true)),
      ...Array.from({ length: 5 }, () => feedback.count('bladder', false)),
      feedback.count('cost', false),
    ]);
    const again = openFeedback(folder).feedback.counts();
    expect(again.get('bladder')).toEqual({ helpful: 20, notHelpful: 5 });
    expect(again.get('cost')).toEqual({ helpful: 0, notHelpful: 1 });
    expect(feedback.counts()).toEqual(again);
  });

  it('keeps counts and nothing else, in one file', async () => {
    const folder = temporaryFolder();
    await openFeedback(folder).feedback.count('bladder', true);
    expect(readdirSync(folder)).toEqual(['feedback.json']);
    expect(JSON.parse(readFileSync(join(folder, 'feedback.json'), 'utf8'))).toEqual({
      bladder: { helpful: 1, notHelpful: 0 },
    });
  });

  it.each(['not json', '{"bladder": 3}', '{"../x": {"helpful": 1, "notHelpful": 0}}'])(
    'leaves a file alone that it can not use: %s',
    async (text) => {
      const folder = temporaryFolder();
      const path = join(folder, 'feedback.json');
      writeFileSync(path, text);
      const { feedback, problems } = openFeedback(folder);
      expect(problems).toMatchObject([{ file: path, code: 'unusable-data' }]);
      await expect(feedback.count('bladder', true)).rejects.toThrow("can't be used");
      expect(readFileSync(path, 'utf8')).toBe(text);
    },
  );

  it.skipIf(process.getuid?.() === 0)(
    'loses no count where the folder can not be written (skipped for root, who may write anywhere)',
    async () => {
      const folder = temporaryFolder();
      const { feedback } = openFeedback(folder);
      await feedback.count('bladder', true);
      chmodSync(folder, 0o500);
      await expect(feedback.count('bladder', true)).rejects.toThrow('EACCES');
      chmodSync(folder, 0o700);
      await feedback.count('bladder', true);
      expect(feedback.counts().get('bladder')).toEqual({ helpful: 2, notHelpful: 0 });
    },
  );
});
