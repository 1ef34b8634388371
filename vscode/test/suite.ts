/** Tests within the extension host: the editor's own view of problems, fixes, completions, hovers and definitions. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  commands,
  DiagnosticSeverity,
  extensions,
  languages,
  Position,
  Range,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type CodeAction,
  type CompletionList,
  type Diagnostic,
  type Hover,
  type Location,
  type TextDocument,
} from 'vscode';
import { tell } from './tell.ts';

const BLADDER = 'risks/bladder.yaml';
const WAITS_MS = 15_000;

const uriOf = (path: string) => {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return Uri.joinPath(folder.uri, 'faq', path);
};
const open = async (path: string) => {
  const document = await workspace.openTextDocument(uriOf(path));
  await window.showTextDocument(document);
  return document;
};
const completionsIn = async (document: TextDocument, position: Position) => {
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
};
const lineOf = (document: TextDocument, text: string) => {
  const lines = document.getText().split('\n');
  const line = lines.findIndex((one) => one.includes(text));
  assert.ok(line >= 0, `no line holds ${text}`);
  return line;
};
/** Puts a text in the place of the first that is there. */
const replace = async (document: TextDocument, from: string, to: string) => {
  const offset = document.getText().indexOf(from);
  assert.ok(offset >= 0, `nothing is ${from}`);
  const edit = new WorkspaceEdit();
  const range = new Range(document.positionAt(offset), document.positionAt(offset + from.length));
  edit.replace(document.uri, range, to);
  await workspace.applyEdit(edit);
};
const errorsIn = (uri: Uri) =>
  languages
    .getDiagnostics(uri)
    .filter(({ severity, source }) => severity === DiagnosticSeverity.Error && source === 'faq');

async function eventually(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const giveUp = performance.now() + WAITS_MS;
  while (!(await isSo())) {
    if (performance.now() > giveUp) throw new Error(`It never came: ${what}`);
    await sleep(50);
  }
}

/** Waits until something is so; the milliseconds that it took. */
async function until<T>(what: string, look: () => T | undefined | false): Promise<[T, number]> {
  const begun = performance.now();
  while (performance.now() - begun < WAITS_MS) {
    const seen = look();
    if (seen) return [seen, performance.now() - begun];
    await sleep(2);
  }
  throw new Error(`It never came: ${what}`);
}

const withCode = (path: string, code: string) => () =>
  languages.getDiagnostics(uriOf(path)).find((one) => one.code === code);

const TESTS: Readonly<Record<string, () => Promise<void>>> = {
  async 'a folder with a FAQ wakes the extension, and a sound one has no error'() {
    await until('the extension is active', () =>
      extensions.all.some(({ id, isActive }) => id.endsWith('ketamine-ptsd-faq') && isActive),
    );
    const document = await open(BLADDER);
    assert.deepEqual(errorsIn(document.uri), []);
  },

  async 'an unknown claim is marked while it is typed, at its place'() {
    const document = await open(BLADDER);
    const took = timeFromKeyToProblem();
    await replace(document, '- long-term-not-seen-supervised', '- long-term-not-seen-supervisd');
    const [problem] = await until('the problem', withCode(BLADDER, 'unknown-claim'));
    tell(`from a key to its problem: ${Math.round(await took)} ms`);
    assert.equal(problem.range.start.line, lineOf(document, 'supervisd'));
    assert.equal(document.getText(problem.range), 'long-term-not-seen-supervisd');
  },

  async 'its quick fix mends it'() {
    const document = await open(BLADDER);
    const [problem] = await until('the problem', withCode(BLADDER, 'unknown-claim'));
    const fix = (await fixesAt(document, problem)).find(({ title }) =>
      title.startsWith('Change to'),
    );
    assert.ok(fix?.edit);
    await workspace.applyEdit(fix.edit);
    await until('the error goes', () => errorsIn(document.uri).length === 0);
    assert.ok(document.getText().includes('- long-term-not-seen-supervised\n'));
  },

  async 'a claim that is new is created in the ledger'() {
    const document = await open(BLADDER);
    await replace(document, '- why-not-seen', '- quite-a-new-one');
    const [problem] = await until('the problem', withCode(BLADDER, 'unknown-claim'));
    const fix = (await fixesAt(document, problem)).find(({ title }) => title.startsWith('Create'));
    assert.ok(fix?.edit);
    await workspace.applyEdit(fix.edit);
    await until('the unfinished claim', withCode('claims.yaml', 'unfinished'));
    assert.equal(withCode(BLADDER, 'unknown-claim')(), undefined);
    await revert(document.uri, uriOf('claims.yaml'));
  },

  async 'a dose, a promise and a text that is too long are marked'() {
    const document = await open(BLADDER);
    await replace(document, 'generally not seen', 'cured by 5 mg');
    await until('the dose', withCode(BLADDER, 'dose'));
    const promise = withCode(BLADDER, 'promise')();
    assert.ok(promise);
    assert.equal(document.getText(promise.range), 'cured');
    await replace(document, 'Can ketamine harm', `Can ketamine ${'really '.repeat(12)}harm`);
    await until('the length', withCode(BLADDER, 'too-big'));
    await revert(document.uri);
  },

  async 'a phrasing of another file is told across files, and removed by its fix'() {
    const document = await open(BLADDER);
    const other = readFileSync(uriOf('risks/nausea.yaml').fsPath, 'utf8');
    const theirs = /phrasings:\n {2}- (.+)\n/.exec(other)?.[1] ?? '';
    await replace(document, '  - bladder\n', `  - ${theirs}\n  - bladder\n`);
    const path = 'risks/nausea.yaml';
    const [problem] = await until('the phrasing', withCode(path, 'phrasing-twice'));
    assert.match(problem.message, /risks\/bladder\.yaml/);
    const nausea = await open(path);
    const [fix] = await fixesAt(nausea, problem);
    assert.ok(fix?.edit);
    await workspace.applyEdit(fix.edit);
    await until('it goes', () => errorsIn(nausea.uri).length === 0);
    await revert(nausea.uri, document.uri);
  },

  async 'an empty entry is offered the snippet that fits, and no other YAML file is'() {
    const [entry, other] = ['not-covered/brand-new.yaml', '../other.yaml'];
    for (const path of [entry, other]) await workspace.fs.writeFile(uriOf(path), new Uint8Array());
    const snippetsIn = async (path: string) => {
      const labels = await completionsIn(await open(path), new Position(0, 0));
      return labels.filter((label) => label.startsWith('faq-'));
    };
    assert.deepEqual(await snippetsIn(entry), ['faq-not-covered']);
    assert.deepEqual(await snippetsIn(other), []);
    for (const path of [entry, other]) await workspace.fs.delete(uriOf(path));
  },

  async 'claims are completed with what they say, the likely ones first'() {
    const document = await open(BLADDER);
    const position = new Position(lineOf(document, '- why-not-seen'), 6);
    const labels = await completionsIn(document, position);
    assert.ok(labels.length > 60, `${labels.length} completions`);
    assert.ok(!labels.includes('bladder'), 'one that is there already is not offered');
  },

  async 'a claim says on hovering what it is, and leads to the ledger'() {
    const document = await open(BLADDER);
    const position = new Position(lineOf(document, '- why-not-seen'), 8);
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n')
      .replaceAll('&nbsp;', ' ');
    assert.match(text, /Section of the article: risks/);
    const [place] = await commands.executeCommand<Location[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
    assert.ok(place?.uri.path.endsWith('/claims.yaml'));
  },

  async 'a new file is taken up from disk, and its problems go with it'() {
    const uri = uriOf('risks/the-new-one.yaml');
    await workspace.fs.writeFile(uri, new TextEncoder().encode('question: What?\n'));
    await until('its problems', () => errorsIn(uri).length > 0);
    await workspace.fs.delete(uri);
    await until('they go', () => errorsIn(uri).length === 0);
  },

  async 'a FAQ that goes and comes back is noticed'() {
    const [folder, away] = [uriOf('.'), uriOf('../away')];
    const isKept = async () =>
      (await commands.getCommands(true)).includes('ketaminePtsdFaq.newEntry');
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.rename(folder, away);
    await eventually('it is gone', async () => !(await isKept()));
    await workspace.fs.rename(away, folder);
    await eventually('it is back', isKept);
    const document = await open(BLADDER);
    await replace(document, '- why-not-seen', '- why-not-sen');
    await until('the problem', withCode(BLADDER, 'unknown-claim'));
    await revert(document.uri);
  },

  async 'all commands are there'() {
    const known = await commands.getCommands(true);
    const own = ['askQuestion', 'showHelp', 'preview', 'tryQuestion', 'newEntry'];
    assert.deepEqual(
      own.filter((name) => !known.includes(`ketaminePtsdFaq.${name}`)),
      [],
    );
  },
};

function fixesAt(document: TextDocument, { range }: Diagnostic): Thenable<CodeAction[]> {
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
  );
}

async function revert(...uris: readonly Uri[]): Promise<void> {
  for (const uri of uris) {
    await window.showTextDocument(uri);
    await commands.executeCommand('workbench.action.files.revert');
  }
  await until('no error is left', () => uris.every((uri) => errorsIn(uri).length === 0));
}

/** Milliseconds from the next change of a text to the next change of what is wrong. */
function timeFromKeyToProblem(): Promise<number> {
  return new Promise((resolve) => {
    const changed = workspace.onDidChangeTextDocument(() => {
      changed.dispose();
      const at = performance.now();
      const told = languages.onDidChangeDiagnostics(() => {
        told.dispose();
        resolve(performance.now() - at);
      });
    });
  });
}

/** Called by the editor; throws where a test failed. */
export async function run(): Promise<void> {
  let failed = 0;
  for (const [name, test] of Object.entries(TESTS)) {
    try {
      await test();
      tell(`ok: ${name}`);
    } catch (error) {
      failed++;
      tell(`FAILED: ${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (failed > 0) throw new Error(`${failed} tests failed.`);
}
