import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { violationsOn } from '../../test/support/axe.ts';
import { openEditor, type Theme } from './editor.ts';
import { workspaceWithFaq } from './workspace.ts';

export interface WalkOptions {
  readonly browser: Browser;
  /** The folder of the extension, with the packed one in it. */
  readonly extension: string;
  /** A folder for what the walk makes. */
  readonly root: string;
  /** Where pictures go; undefined for none. */
  readonly pictures: string | undefined;
}

const SIZE = { width: 1280, height: 800 };
const PATIENCE_MS = 20_000;

/**
 * Walks through the packed extension as somebody who has just installed it: asks, writes in a crisis, breaks an entry
 * and mends it by its quick fix, looks at its preview. Throws where something isn't as it should be.
 */
export async function walk({ browser, extension, root, pictures }: WalkOptions): Promise<void> {
  const editor = openEditor();
  editor.install(join(extension, 'ketamine-ptsd-faq.vsix'));
  const workspace = workspaceWithFaq(root, 'walk');
  const running = await editor.start();
  const page = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
  page.setDefaultTimeout(PATIENCE_MS);
  const picture = async (name: string) => {
    if (pictures === undefined) return;
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `vscode-${name}.png`) });
  };
  try {
    const address = `${running.address}/?folder=${encodeURIComponent(workspace)}`;
    await load(page, address);
    await askAndFindHelp(page, picture);
    await mendAnEntry(page, picture);
    await lookAtThePreview(page, picture);
    for (const theme of ['light', 'high-contrast', 'dark'] as const) {
      editor.useTheme(theme);
      await load(page, address);
      await seeTheme(page, theme, picture);
    }
    await narrowTheSideBar(page);
    await picture('narrow');
  } catch (error) {
    await page.screenshot({ path: join(root, '..', 'vscode-walk-failed.png') });
    throw error;
  } finally {
    await page.close();
    await running.close();
    editor.remove();
  }
}

/** Opens the editor, and waits until the extension has counted what is there. */
async function load(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByText(/FAQ: \d+ entries/).waitFor();
}

type Picture = (name: string) => Promise<void>;

function done(step: string): void {
  process.stdout.write(`ok: ${step}\n`);
}

async function askAndFindHelp(page: Page, picture: Picture): Promise<void> {
  await page.getByRole('tab', { name: /Ketamine & PTSD FAQ/ }).click();
  // The name of what was pressed goes with the mouse.
  await page.mouse.move(SIZE.width / 2, SIZE.height / 2);
  const chat = await viewWith(page, '#chat-question');
  const field = chat.getByRole('combobox', { name: 'Your question' });
  await field.fill('does it harm the bladder?');
  await field.press('Enter');
  await chat.getByRole('heading', { name: 'Can ketamine harm the bladder?' }).waitFor();
  await picture('answer');
  done('a question gets its answer in the side bar');

  await field.fill('I want to die');
  await field.press('Enter');
  await chat.locator('[data-kind="crisis"] a[href^="tel:"]').first().waitFor();
  await picture('crisis');
  done('somebody in a crisis gets crisis lines');

  await command(page, 'FAQ: Show crisis resources');
  await chat.locator('[data-kind="crisis"]').nth(1).waitFor();
  done('the command brings crisis lines');
}

async function mendAnEntry(page: Page, picture: Picture): Promise<void> {
  await openFile(page, 'risks', 'bladder.yaml');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('long-term-not-seen-supervised');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.type('long-term-not-seen-supervisd');
  await page.locator('.squiggly-error').first().waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+.');
  const fix = page.getByText('Change to "long-term-not-seen-supervised"');
  await fix.waitFor();
  await picture('fix');
  await page.keyboard.press('Enter');
  await page.locator('.squiggly-error').first().waitFor({ state: 'detached' });
  done('an entry that was broken is mended by its quick fix');
}

async function lookAtThePreview(page: Page, picture: Picture): Promise<void> {
  await command(page, 'FAQ: Preview reply');
  const preview = await viewWith(page, '.message .avatar');
  await preview.getByRole('heading', { name: 'Characters left' }).waitFor();
  await picture('preview');
  await focusText(page);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(' or kidneys');
  await preview.getByText('Can ketamine harm the bladder or kidneys?').first().waitFor();
  await page.keyboard.press('Control+s');
  done('the preview follows what is typed');
}

/** The body of a view names the kind of theme. */
const KIND: Readonly<Record<Theme, RegExp>> = {
  dark: /vscode-dark/,
  light: /vscode-light/,
  'high-contrast': /vscode-high-contrast/,
};

async function seeTheme(page: Page, theme: Theme, picture: Picture): Promise<void> {
  await command(page, 'FAQ: Ask the FAQ');
  const chat = await viewWith(page, '#chat-question');
  const kind = (await chat.locator('body').getAttribute('class')) ?? '';
  if (!KIND[theme].test(kind)) throw new Error(`The theme is ${kind}, not ${theme}.`);
  await chat.getByRole('listitem').first().waitFor();
  const violations = await violationsOn(chat);
  if (violations.length > 0) throw new Error(`${theme}: ${violations.join('\n')}`);
  await picture(theme);
  done(`axe finds nothing in the chat, ${theme}`);
}

/** Drags the edge of the side bar as far as it goes. */
async function narrowTheSideBar(page: Page): Promise<void> {
  await page.mouse.move(349, 500);
  await page.mouse.down();
  await page.mouse.move(230, 500, { steps: 5 });
  await page.mouse.up();
}

/** The view of the editor that holds such an element: each is a frame within a frame. */
async function viewWith(page: Page, selector: string): Promise<Frame> {
  const giveUp = performance.now() + PATIENCE_MS;
  while (performance.now() < giveUp) {
    for (const frame of page.frames()) {
      if (
        (await frame
          .locator(selector)
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`No view holds ${selector}.`);
}

async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.keyboard.type(title);
  await page.getByRole('option', { name: title }).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Opens a file by the tree of files: the editor's search isn't there without its native modules. */
async function openFile(page: Page, folder: string, name: string): Promise<void> {
  await page.keyboard.press('Control+Shift+e');
  for (const item of ['faq', folder]) {
    const row = page.getByRole('treeitem', { name: item, exact: true });
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.click();
  }
  await page.getByRole('treeitem', { name }).click();
  await page
    .getByRole('tab', { name: new RegExp(name) })
    .first()
    .waitFor();
  await focusText(page);
}

/** Puts the cursor into the text of the first group of editors, as somebody does who clicks there. */
async function focusText(page: Page): Promise<void> {
  await page.locator('.editor-instance .view-lines').first().click();
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
}

/** Packs the extension as people install it. */
export function packExtension(): void {
  execFileSync('npm', ['run', '-s', 'vscode:package'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
