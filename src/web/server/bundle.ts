import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { PREVIEW_STYLE } from '../../preview/style.ts';

/** Browsers of the last three years or so. */
const TARGET = ['chrome111', 'firefox113', 'safari16.4'];

/** A style sheet, and its hash as a security policy names it. */
export interface Style {
  readonly text: string;
  readonly hash: string;
}

/** What browsers get: TypeScript and style sheets, each made into one small text. Nothing is written to disk. */
export interface Bundle {
  readonly pageScript: string;
  readonly talkScript: string;
  readonly pageStyle: Style;
  readonly previewScript: string;
  readonly previewStyle: Style;
}

/** Bundles what browsers get; it takes some tens of milliseconds, once at the start. */
export async function bundle(): Promise<Bundle> {
  const [pageScript, talkScript, pageStyle, previewScript, previewStyle] = await Promise.all(
    ['main.ts', 'talk.ts', 'page.css', 'preview.ts', 'preview.css'].map(bundleFile),
  );
  return {
    pageScript: pageScript ?? '',
    talkScript: talkScript ?? '',
    pageStyle: styleOf(pageStyle ?? ''),
    previewScript: previewScript ?? '',
    previewStyle: styleOf(`${PREVIEW_STYLE}${previewStyle ?? ''}`),
  };
}

async function bundleFile(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`../page/${name}`, import.meta.url))],
    bundle: true,
    minify: true,
    format: 'esm',
    target: TARGET,
    charset: 'utf8',
    legalComments: 'none',
    write: false,
  });
  return outputFiles[0]?.text.trim() ?? '';
}

/** A style sheet stands in the page itself, which saves a request before the first paint. */
export function styleOf(text: string): Style {
  return { text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}` };
}
