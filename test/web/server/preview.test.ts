import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedAssistant } from '../../support/shipped.ts';
import { openPage } from '../../support/page.ts';
import { temporaryFolder } from '../../support/records.ts';

const read = async (address: string, path: string) => (await fetch(address + path)).text();

describe('the preview', () => {
  it('lists every entry', async () => {
    const { address } = await openPage();
    const page = await read(address, '/preview');
    const ids = shippedAssistant().faq.entries.map(({ id }) => id);
    expect(ids.filter((id) => !page.includes(`href="/preview/${id}"`))).toEqual([]);
  });

  it('draws the messages of an entry, and what each of its wordings brings', async () => {
    const { address } = await openPage();
    const page = await read(address, '/preview/bladder');
    expect(page).toMatch(/class="message"[\s\S]*Can ketamine harm the bladder\?/);
    expect(page).toContain('What health authorities add, beyond the article:');
    expect(page).toMatch(/<th scope="row">ketamine cystitis from treatment\?<\/th><td>this entry</);
  });

  it('names the problems of a broken file with line and text, and shows no markup of it', async () => {
    const faqFolder = join(temporaryFolder(), 'faq');
    cpSync('faq', faqFolder, { recursive: true });
    const file = join(faqFolder, 'risks/bladder.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^related:$/m, 'relatd: <b>\nrelated:'));
    const { address } = await openPage({ faqFolder });
    const page = await read(address, '/preview/bladder');
    expect(page).toMatch(/risks\/bladder\.yaml:\d+:1/);
    expect(page).toContain('| relatd: &lt;b&gt;');
    expect(page).toContain('There is no field &quot;relatd&quot;.');
  });
});
