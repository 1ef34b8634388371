import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CodeAction,
  CodeActionKind,
  CompletionItem,
  CompletionItemKind,
  Hover,
  languages,
  Location,
  MarkdownString,
  Position,
  Range,
  SnippetString,
  Uri,
  WorkspaceEdit,
  type Disposable,
  type DocumentSelector,
  type TextDocument,
} from 'vscode';
import { completionsAt, type Completion } from '../../src/editor/completions.ts';
import { fixesFor, type Fix } from '../../src/editor/fixes.ts';
import { meaningAt } from '../../src/editor/meaning.ts';
import type { Session } from '../../src/editor/session.ts';
import {
  snippetsAt,
  snippetsSchema,
  type Snippet,
  type Snippets,
} from '../../src/editor/snippets.ts';
import { ProblemDiagnostic, showProblems } from './diagnostics.ts';
import { pathBelow, uriBelow } from './faq-folder.ts';
import { fromPosition, toRange } from './places.ts';

const FILES: DocumentSelector = { pattern: '**/*.yaml' };

const KINDS: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  field: CompletionItemKind.Property,
  claim: CompletionItemKind.Constant,
  entry: CompletionItemKind.Reference,
  value: CompletionItemKind.Value,
};

/** What the editor offers in the files of a FAQ: completions, hovers, definitions and quick fixes. */
export function offerLanguage(
  session: Session,
  shown: ReturnType<typeof showProblems>,
  { today, extension }: { readonly today: () => string; readonly extension: Uri },
): Disposable[] {
  const { project } = session;
  const snippets = readSnippets(project.folder, extension);
  const placeOf = (document: TextDocument, position: Position) => {
    const path = pathBelow(project.folder, document.uri);
    return path === undefined ? undefined : { path, ...fromPosition(position) };
  };
  return [
    languages.registerCompletionItemProvider(
      FILES,
      {
        provideCompletionItems(document, position) {
          const place = placeOf(document, position);
          return (
            place && [
              ...completionsAt(project, place, today()).map(toItem),
              ...snippetsAt(project, place, snippets).map(toSnippetItem),
            ]
          );
        },
      },
      ' ',
      '-',
    ),
    languages.registerHoverProvider(FILES, {
      provideHover(document, position) {
        const place = placeOf(document, position);
        const meaning = place && meaningAt(project, place);
        if (!meaning) return undefined;
        const { line, start, end, says } = meaning;
        const text = says.map((one) => new MarkdownString().appendText(one));
        return new Hover(text, new Range(line - 1, start - 1, line - 1, end - 1));
      },
    }),
    languages.registerDefinitionProvider(FILES, {
      provideDefinition(document, position) {
        const place = placeOf(document, position);
        return (place && meaningAt(project, place))?.leadsTo.map(
          ({ file, line, column }) =>
            new Location(uriBelow(project.folder, file), new Position(line - 1, column - 1)),
        );
      },
    }),
    languages.registerCodeActionsProvider(
      FILES,
      {
        provideCodeActions(document, range) {
          return shown
            .of(document.uri)
            .filter((diagnostic) => diagnostic.range.intersection(range) !== undefined)
            .flatMap((diagnostic) =>
              fixesFor(project, diagnostic.problem, today()).map((fix) =>
                toAction(project.folder, diagnostic, fix),
              ),
            );
        },
      },
      { providedCodeActionKinds: [CodeActionKind.QuickFix] },
    ),
  ];
}

function toItem({ label, detail, kind, sort, line, start, end }: Completion): CompletionItem {
  const item = new CompletionItem({ label, description: detail }, KINDS[kind]);
  item.documentation = detail;
  item.sortText = sort;
  // Whoever types a word of a claim's text finds the claim.
  item.filterText = `${label} ${detail}`;
  item.range = new Range(line - 1, start - 1, line - 1, end - 1);
  item.insertText = kind === 'field' ? `${label}: ` : label;
  return item;
}

/**
 * Offered here and not by the manifest, which would offer them in every YAML file. A workspace that has them as files
 * of its own, as this repository does, offers them already.
 */
function readSnippets(folder: string, extension: Uri): Snippets {
  if (existsSync(join(folder, '..', '.vscode', 'faq.code-snippets'))) return {};
  const file = Uri.joinPath(extension, 'dist', 'faq.code-snippets');
  return snippetsSchema.parse(JSON.parse(readFileSync(file.fsPath, 'utf8')));
}

function toSnippetItem({ label, detail, body, line, start, end }: Snippet): CompletionItem {
  const item = new CompletionItem({ label, description: detail }, CompletionItemKind.Snippet);
  item.documentation = detail;
  item.range = new Range(line - 1, start - 1, line - 1, end - 1);
  item.insertText = new SnippetString(body);
  return item;
}

function toAction(
  folder: string,
  diagnostic: ProblemDiagnostic,
  { title, replacements, preferred }: Fix,
): CodeAction {
  const action = new CodeAction(title, CodeActionKind.QuickFix);
  action.diagnostics = [diagnostic];
  action.isPreferred = preferred;
  action.edit = new WorkspaceEdit();
  for (const { file, text, ...range } of replacements) {
    action.edit.replace(uriBelow(folder, file), toRange(range), text);
  }
  return action;
}
