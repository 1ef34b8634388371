/** `npm run vscode:build`: bundles the extension into `vscode/dist/`, with a copy of the FAQ for folders that have none. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { DARK_COLOURS, MESSAGE_STYLE } from '../src/preview/style.ts';
import { WEIGHTS_FOLDER } from '../src/store/models.ts';
import { inAscii } from '../src/tools/in-ascii.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const OUT = join(HERE, 'dist');

const COMMON: BuildOptions = {
  absWorkingDir: HERE,
  bundle: true,
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
};

/** How drawn messages look in an editor, which names its theme in a class of the body. */
const EDITOR_MESSAGES = `${MESSAGE_STYLE}
body:is(.vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light)) :is(.message, .form, .suggestions) { ${DARK_COLOURS} }
`;

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const {
  outputFiles: [code],
  metafile,
} = await build({
  ...COMMON,
  entryPoints: { extension: 'src/extension.ts' },
  outdir: OUT,
  outExtension: { '.js': '.cjs' },
  write: false,
  metafile: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: ['vscode'],
  // Bundled as CommonJS, the code still asks where it lies.
  define: { 'import.meta.url': 'moduleUrl' },
  banner: {
    js: "'use strict'; const moduleUrl = require('node:url').pathToFileURL(__filename).href;",
  },
  charset: 'ascii',
  // Of the library only the names of the numbers in messages are needed.
  alias: {
    'discord.js': join(HERE, '../node_modules/discord-api-types/payloads/v10/message.js'),
  },
});
if (!code) throw new Error('Nothing was built.');
const languages = Object.values(metafile.outputs).flatMap(({ inputs }) =>
  Object.keys(inputs).filter((path) => /zod\/v4\/locales\/(?!en\.)/.test(path)),
);
if (languages.length > 0) {
  throw new Error(`zod came with ${languages.length} languages: import it as "* as z".`);
}
writeFileSync(join(OUT, 'extension.cjs'), inAscii(code.text));
await build({
  ...COMMON,
  entryPoints: {
    ask: 'webview/ask.ts',
    preview: 'webview/preview.ts',
  },
  outdir: OUT,
  platform: 'browser',
  format: 'esm',
  target: 'chrome122',
});
const styles = await build({
  ...COMMON,
  entryPoints: ['webview/ask.css', 'webview/preview.css'],
  outdir: OUT,
  write: false,
});
for (const { path, text } of styles.outputFiles) {
  writeFileSync(path, path.endsWith('preview.css') ? `${EDITOR_MESSAGES}${text}` : text);
}
cpSync(WEIGHTS_FOLDER, join(OUT, 'weights'), { recursive: true });
cpSync(join(HERE, '../faq'), join(OUT, 'faq'), { recursive: true });
// Schemas are for editors without the extension.
rmSync(join(OUT, 'faq', 'schema'), { recursive: true });
cpSync(join(HERE, '../.vscode/faq.code-snippets'), join(OUT, 'faq.code-snippets'));
cpSync(join(HERE, '../LICENSE'), join(HERE, 'LICENSE'));
