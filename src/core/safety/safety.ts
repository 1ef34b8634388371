import { parseYaml } from '../entry/yaml.ts';
import type { SourceFile } from '../entry/faq.ts';
import type { Problem, Result } from '../problem.ts';
import {
  helplinesFileSchema,
  languagesFileSchema,
  noticesFileSchema,
  type Safety,
} from './schema.ts';

/** The files that {@link buildSafety} needs, relative to the FAQ folder. */
export const SAFETY_FILES = {
  helplines: 'safety/helplines.yaml',
  notices: 'safety/notices.yaml',
  languages: 'safety/languages.yaml',
} as const;

/** Builds the safety texts from their files, or reports every problem in them. */
export function buildSafety(files: readonly SourceFile[]): Result<Safety> {
  const missing = Object.values(SAFETY_FILES).filter(
    (path) => !files.some((file) => file.path === path),
  );
  if (missing.length > 0) return { ok: false, problems: missing.map(missingFile) };
  const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? '';
  const helplines = parseYaml(
    textOf(SAFETY_FILES.helplines),
    SAFETY_FILES.helplines,
    helplinesFileSchema,
  );
  const notices = parseYaml(textOf(SAFETY_FILES.notices), SAFETY_FILES.notices, noticesFileSchema);
  const languages = parseYaml(
    textOf(SAFETY_FILES.languages),
    SAFETY_FILES.languages,
    languagesFileSchema,
  );
  if (helplines.ok && notices.ok && languages.ok) {
    const value: Safety = {
      helplines: helplines.value.value,
      notices: notices.value.value,
      languages: languages.value.value,
    };
    return { ok: true, value, warnings: [] };
  }
  const problems: Problem[] = [helplines, notices, languages].flatMap((result) =>
    result.ok ? [] : result.problems,
  );
  return { ok: false, problems };
}

/** Builds the safety texts anew only where their files have changed. */
export function createSafetyBuilder(): typeof buildSafety {
  let kept: { readonly key: string; readonly safety: Result<Safety> } | undefined;
  return (files) => {
    const key = JSON.stringify(files);
    kept = kept?.key === key ? kept : { key, safety: buildSafety(files) };
    return kept.safety;
  };
}

function missingFile(file: string): Problem {
  return {
    file,
    line: 1,
    column: 1,
    severity: 'error',
    code: 'missing-file',
    message: 'This file is missing; the built-in copy of the safety texts serves.',
    advice: 'Bring it back from version control.',
  };
}
