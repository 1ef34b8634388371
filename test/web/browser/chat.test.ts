import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { describeInBrowser, openBrowser } from '../../support/browser.ts';

const fieldIn = (page: Page) => page.getByRole('combobox', { name: 'Your question' });
const lastReply = (page: Page) => page.getByRole('article', { name: 'Reply' }).last();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Types a question, presses Ask and waits for its reply. */
async function ask(page: Page, text: string) {
  const replies = await page.getByRole('article').count();
  await fieldIn(page).fill(text);
  await button(page, 'Ask').click();
  await page.getByRole('article').nth(replies).waitFor();
}

const shown = (page: Page, text: string | RegExp) => lastReply(page).getByText(text).waitFor();

/** What has the focus: the text or name that a person would know it by. */
function focused(page: Page): Promise<unknown> {
  return page.evaluate(
    '(({ activeElement: { id, ariaLabel, textContent } }) => id || ariaLabel || textContent)(document)',
  );
}

/** Presses Tab until something has the focus; fails where that never happens. */
async function tabTo(page: Page, name: string, key = 'Tab') {
  for (let times = 0; times < 60; times++) {
    await page.keyboard.press(key);
    if ((await focused(page)) === name) return;
  }
  expect.unreachable(`The focus never came to "${name}".`);
}

describeInBrowser('the chat page', () => {
  const visit = openBrowser();

  it('holds a conversation by mouse, and asks nobody but this machine', async () => {
    const { page, requests, faults } = await visit();
    await button(page, 'Does ketamine help with PTSD?').click();
    await shown(page, 'Does ketamine help with PTSD?');

    await ask(page, 'does it harm the bladder?');
    await shown(page, /link(s|ed)? bladder problems/);
    const more = lastReply(page).getByText(/tell the clinic/);
    expect(await more.isVisible()).toBe(false);
    await lastReply(page).getByText('Read more').click();
    await more.waitFor();

    await lastReply(page).getByRole('button', { name: 'Why this answer?' }).click();
    await shown(page, /Your words were close/);

    await ask(page, 'does it harm the bladder?');
    await lastReply(page).getByRole('button', { name: 'What are the long-term risks?' }).click();
    await lastReply(page).getByRole('heading', { name: 'What are the long-term risks?' }).waitFor();
    await shown(page, /not medical advice/);

    expect(new Set(requests.map((url) => new URL(url).hostname))).toEqual(new Set(['127.0.0.1']));
    expect(requests.filter((url) => url.includes('bladder'))).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('holds a conversation by keyboard alone', async () => {
    const { page } = await visit();
    await page.getByRole('listitem').first().waitFor();
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the question field');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('chat-question');
    await page.keyboard.type('how long');
    await page.keyboard.press('Enter');
    await shown(page, /Which of these did you mean/);
    // Whoever types goes on typing.
    expect(await focused(page)).toBe('chat-question');

    await tabTo(page, 'How long does one infusion take?', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await shown(page, /40 minutes to an hour/);
    expect(await focused(page)).toBe('Question: How long does one infusion take?');
    await tabTo(page, 'Why this answer?');
    await page.keyboard.press('Space');
    await shown(page, /You chose this question/);
    await tabTo(page, 'chat-question');
  });

  it('offers questions while one types, to be taken by keys', async () => {
    const { page } = await visit();
    const field = fieldIn(page);
    await field.pressSequentially('sied eff');
    const first = page.getByRole('option').first();
    await first.getByText('What are the common side effects?').waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await first.getAttribute('aria-selected')).toBe('true');
    expect(await field.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'));
    await page.keyboard.press('Escape');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    expect(await field.inputValue()).toBe('sied eff');
    await page.keyboard.press('ArrowDown');
    await first.waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await lastReply(page)
      .getByRole('heading', { name: 'What are the common side effects?' })
      .waitFor();
    expect(await field.inputValue()).toBe('');
    expect(await page.getByRole('option').count()).toBe(0);
  });

  it('offers help first where somebody types of danger, and gives it by one press', async () => {
    const { page } = await visit();
    await fieldIn(page).pressSequentially('i want to kill myself');
    await page.getByRole('option', { name: 'Get help now' }).click();
    await shown(page, 'Samaritans');
    expect(await page.getByText('i want to kill myself').count()).toBe(1);
  });

  it('puts help first in a crisis, with lines that can be called and written to', async () => {
    const { page } = await visit();
    await ask(page, 'I want to die. Does ketamine work fast?');
    const reply = lastReply(page);
    expect(await page.getByRole('dialog').count()).toBe(0);
    const call = reply.getByRole('link', { name: 'call 116 123' });
    expect(await call.getAttribute('href')).toBe('tel:116123');
    const text = reply.getByRole('link', { name: 'text SHOUT to 85258' });
    expect(await text.getAttribute('href')).toBe('sms:85258?body=SHOUT');
    const all = (await reply.innerText()).toLowerCase();
    expect(all.indexOf('116 123')).toBeLessThan(all.indexOf('if you could act on this now'));

    await reply.getByRole('combobox', { name: 'Country' }).selectOption('Ireland');
    await shown(page, '50808');
    expect(await reply.count()).toBe(1);
    expect(await page.getByRole('article').count()).toBe(1);
    await page.getByRole('status').getByText('Lines for Ireland').waitFor();
    // The focus stays where the country is chosen, so that the next one is a key away.
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SELECT');
    await reply.getByRole('combobox').selectOption('Another country');
    await shown(page, 'Find a Helpline, for any country');
    await reply.getByRole('combobox').selectOption('Ireland');
    await shown(page, '50808');
    await reply.getByRole('button', { name: 'How fast does ketamine work for PTSD?' }).click();
    // The country that was chosen stays for what comes after.
    await shown(page, /not medical advice/);
    await shown(page, /50808/);
  });

  it('gives lines on request', async () => {
    const { page } = await visit({ locale: 'en-AU' });
    await button(page, 'Get help now').click();
    await shown(page, 'Lifeline');
    expect(await lastReply(page).getByRole('link', { name: 'call 13 11 14' }).count()).toBe(1);
  });

  it('leads from "None of these" to the topics, and from a topic to an answer', async () => {
    const { page } = await visit();
    await ask(page, 'how long');
    await lastReply(page).getByRole('button', { name: 'None of these' }).click();
    expect(await focused(page)).toBe('PTSD');
    const topics = page.getByRole('navigation', { name: 'Topics' });
    await topics.getByText('Risks and side effects').click();
    await topics.getByRole('button', { name: 'Can ketamine harm the bladder?' }).click();
    await lastReply(page)
      .getByRole('heading', { name: 'Can ketamine harm the bladder?' })
      .waitFor();
  });

  it('announces each reply once, and not the question', async () => {
    const { page } = await visit();
    await ask(page, 'does it harm the bladder?');
    const log = page.getByRole('log', { name: 'Conversation' });
    expect(await log.getByRole('article').count()).toBe(1);
    const asked = log.getByText('does it harm the bladder?');
    expect(await asked.getAttribute('aria-live')).toBe('off');
    expect(await page.getByRole('status').innerText()).toBe('');
  });

  it('shows what is typed as text, whatever it is', async () => {
    const { page, faults } = await visit();
    const text = '<img src=x onerror="document.title=1"> <b>hello</b>';
    await ask(page, text);
    await page.getByRole('log').getByText(text).waitFor();
    expect(await page.getByRole('img').count()).toBe(0);
    expect(await page.title()).toBe('Ketamine & PTSD');
    expect(faults).toEqual([]);
  });

  it('works at the width of a phone, with the topics in a drawer', async () => {
    for (const width of [320, 390]) {
      const { page } = await visit({ viewport: { width, height: 640 } });
      await button(page, 'Topics').click();
      const drawer = page.getByRole('dialog', { name: 'Topics' });
      await drawer.getByText('Risks and side effects').click();
      await drawer.getByRole('button', { name: 'Can ketamine harm the bladder?' }).click();
      await shown(page, /not medical advice/);
      expect(await page.getByRole('dialog').count()).toBe(0);
      await ask(page, 'I want to die');
      await lastReply(page).getByRole('link', { name: 'text SHOUT to 85258' }).waitFor();
      const overflow = await page.evaluate(
        '[...document.querySelectorAll("*")].filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === "auto").length',
      );
      expect(overflow).toBe(0);
      const wide = await page.evaluate('document.documentElement.scrollWidth');
      expect(wide).toBeLessThanOrEqual(width);
      await page.keyboard.press('Escape');
    }
  });

  it('says so when nobody answers, with a way to help, and asks again on request', async () => {
    const { page } = await visit();
    await page.getByRole('listitem').first().waitFor();
    await page.route('**/ask', (route) => route.abort());
    await ask(page, 'does it harm the bladder?');
    await shown(page, /does not answer/);
    expect(await lastReply(page).getByRole('link').getAttribute('href')).toContain('findahelpline');
    await page.unroute('**/ask');
    await button(page, 'Try again').click();
    await shown(page, /not medical advice/);
    expect(await page.getByRole('article').count()).toBe(1);
  });

  it('keeps the lines that stand there when a change of the country fails', async () => {
    const { page } = await visit();
    await ask(page, 'I want to die');
    await page.route('**/ask', (route) => route.abort());
    const country = lastReply(page).getByRole('combobox', { name: 'Country' });
    await country.selectOption('Ireland');
    await page.getByRole('status').getByText('could not be changed').waitFor();
    expect(await lastReply(page).getByRole('link', { name: 'call 116 123' }).count()).toBe(1);
    expect(await country.locator('option:checked').innerText()).toBe('United Kingdom');
    await page.unroute('**/ask');
    await country.selectOption('Ireland');
    await shown(page, '50808');
    await country.selectOption('Another country');
    await shown(page, 'Find a Helpline, for any country');
    expect(await country.locator('option:checked').innerText()).toBe('Another country');
  });

  it('brings help into view below a long message, and no slow reply takes it away', async () => {
    const { page } = await visit({ viewport: { width: 320, height: 568 } });
    await page.getByRole('listitem').first().waitFor();
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/ask', async (route) => {
      if (route.request().postData()?.includes('bladder')) await held;
      await route.continue();
    });
    await fieldIn(page).fill('does it harm the bladder?');
    await button(page, 'Ask').click();
    await fieldIn(page).fill(
      `${'I had such a long day at work. '.repeat(30)}I want to kill myself.`,
    );
    await button(page, 'Ask').click();
    const help = lastReply(page).getByRole('link').first();
    await help.waitFor();
    const inView = () => help.evaluate((link) => link.getBoundingClientRect().top < 568);
    await expect.poll(inView).toBe(true);
    answer();
    await page.getByText(/bladder problems/).waitFor();
    await expect.poll(inView).toBe(true);
  });

  it('has numbers that can be dialled in every reply', async () => {
    const { page } = await visit();
    await ask(page, 'does it harm the bladder?');
    const referral = lastReply(page).locator('footer').getByRole('link');
    expect(
      await referral.evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(['tel:116123', 'sms:85258?body=SHOUT']);
    await ask(page, 'how many mg should I take');
    expect(await lastReply(page).locator('a[href="tel:999"]').count()).toBe(1);
  });

  it('stores nothing', async () => {
    const { page } = await visit();
    await ask(page, 'I want to die');
    expect(await page.context().cookies()).toEqual([]);
    expect(
      await page.evaluate('[localStorage.length, sessionStorage.length, history.length]'),
    ).toEqual([0, 0, 2]);
    await page.reload();
    await page.getByRole('heading', { name: 'What would you like to know?' }).waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
  });
});
