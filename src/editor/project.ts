import { readPath, withFile, type SourceFile } from '../core/entry/faq.ts';
import { claimsFileSchema, type Claim, type Topic } from '../core/entry/schema.ts';
import { parseYaml } from '../core/entry/yaml.ts';
import type { Place, Problem } from '../core/problem.ts';
import { readFiles, type FilesRead } from '../store/load.ts';

/** A claim, and where its id stands. */
export interface KnownClaim extends Claim {
  readonly place: Place;
}

/** What can be said of an entry without reading all of it. */
export interface KnownEntry {
  readonly id: string;
  readonly topic: Topic;
  readonly path: string;
  /** Empty where the file doesn't say. */
  readonly question: string;
}

/** The files of a FAQ folder as an editor has them: as they are on disk, with what is typed on top. */
export interface Project {
  readonly folder: string;
  files(): readonly SourceFile[];
  /** What keeps files on disk from being read. */
  unreadable(): readonly Problem[];
  textOf(path: string): string | undefined;
  /** Takes the text of a file that is open; undefined once it is closed. */
  type(path: string, text: string | undefined): void;
  /** Reads the folder again; says whether anything has changed. */
  reread(): boolean;
  /** The ledger, as it was when it could be read for the last time. */
  claims(): readonly KnownClaim[];
  entries(): readonly KnownEntry[];
}

/** Opens the files of a FAQ folder. */
export function openProject(folder: string): Project {
  let disk = readFiles(folder);
  const typed = new Map<string, string>();
  let files: readonly SourceFile[] = disk.files;
  let ledger: { readonly text: string; readonly claims: readonly KnownClaim[] } = {
    text: '',
    claims: [],
  };
  const layTypedOnTop = () => {
    files = [...typed].reduce(
      (below, [path, text]) => withFile(below, path, text),
      [...disk.files],
    );
  };
  const textOf = (path: string) => files.find((file) => file.path === path)?.text;
  return {
    folder,
    files: () => files,
    unreadable: () =>
      disk.problems
        .filter(({ file }) => !typed.has(file))
        // A folder that is gone is told where whoever looks for it begins.
        .map((problem) =>
          problem.file === folder ? { ...problem, file: 'claims.yaml' } : problem,
        ),
    textOf,
    type(path, text) {
      if (text === undefined) typed.delete(path);
      else typed.set(path, text);
      layTypedOnTop();
    },
    reread() {
      const read = readFiles(folder);
      if (isSame(read, disk)) return false;
      disk = read;
      layTypedOnTop();
      return true;
    },
    claims() {
      const text = textOf('claims.yaml') ?? '';
      if (text !== ledger.text) ledger = { text, claims: readClaims(text) ?? ledger.claims };
      return ledger.claims;
    },
    entries: () =>
      files.flatMap(({ path, text }) => {
        const name = readPath(path);
        return name ? [{ ...name, path, question: questionIn(text) }] : [];
      }),
  };
}

function isSame(a: FilesRead, b: FilesRead): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function readClaims(text: string): readonly KnownClaim[] | undefined {
  const parsed = parseYaml(text, 'claims.yaml', claimsFileSchema);
  if (!parsed.ok) return undefined;
  const { value, problemAt } = parsed.value;
  return value.map((claim, index) => {
    const { file, line, column } = problemAt([index, 'id'], NOWHERE);
    return { ...claim, place: { file, line, column } };
  });
}

const NOWHERE = { severity: 'warning', code: '', message: '', advice: '' } as const;

/** Read by its line, for the rest of the file may be half typed. */
function questionIn(text: string): string {
  const question = /^question: (.+)$/m.exec(text)?.[1] ?? '';
  return question.trim().replace(/^(['"])(.*)\1$/, '$2');
}
