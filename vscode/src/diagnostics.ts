import { Diagnostic, DiagnosticSeverity, languages, type Disposable, type Uri } from 'vscode';
import type { Problem } from '../../src/core/problem.ts';
import { rangeOf } from '../../src/editor/range.ts';
import type { Session } from '../../src/editor/session.ts';
import { uriBelow } from './faq-folder.ts';
import { toRange } from './places.ts';

/** A problem as the editor shows it, with what it was made of. */
export class ProblemDiagnostic extends Diagnostic {
  readonly problem: Problem;

  constructor(problem: Problem, text: string) {
    const { message, advice, severity, code } = problem;
    super(
      toRange(rangeOf(problem, text)),
      `${message} ${advice}`,
      severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    );
    this.problem = problem;
    this.source = 'faq';
    this.code = code;
  }
}

/** Shows the problems of a FAQ at their places, of all its files. */
export function showProblems(session: Session): Disposable & {
  /** The problems that are shown for a file. */
  readonly of: (uri: Uri) => readonly ProblemDiagnostic[];
} {
  const collection = languages.createDiagnosticCollection('faq');
  let shown = new Map<string, ProblemDiagnostic[]>();
  const { project } = session;
  session.onProblems((problems) => {
    const before = shown;
    shown = new Map();
    for (const problem of problems) {
      const diagnostic = new ProblemDiagnostic(problem, project.textOf(problem.file) ?? '');
      const key = uriBelow(project.folder, problem.file).toString();
      shown.set(key, [...(shown.get(key) ?? []), diagnostic]);
    }
    const files = new Set(problems.map(({ file }) => file));
    for (const file of files) {
      const uri = uriBelow(project.folder, file);
      collection.set(uri, shown.get(uri.toString()));
    }
    collection.forEach((uri) => {
      if (before.has(uri.toString()) && !shown.has(uri.toString())) collection.delete(uri);
    });
  });
  return {
    of: (uri) => shown.get(uri.toString()) ?? [],
    dispose: () => collection.dispose(),
  };
}
