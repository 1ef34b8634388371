/**
 * `npm run build`: makes the whole program one file, `dist/main.js`, with the learned weights beside it. It starts
 * without tsx, needs nothing of `node_modules/`, and is run where `faq/` lies: `node dist/main.js`.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { WEIGHTS_FOLDER } from '../store/models.ts';
import { bundle } from '../web/server/bundle.ts';
import { inAscii } from './in-ascii.ts';

/** Optional parts of packages, which go without them. */
const LEFT_OUT = ['zlib-sync', 'bufferutil', 'utf-8-validate'];

/** What browsers get is bundled now, so that the file does without esbuild. */
const browserBundle: Plugin = {
  name: 'browser-bundle',
  setup(builder) {
    builder.onLoad({ filter: /web\/server\/bundle\.ts$/ }, async () => {
      const made = JSON.stringify(await bundle());
      return { contents: `export const bundle = () => Promise.resolve(${made});` };
    });
  },
};

const PROGRAM = fileURLToPath(new URL('../main.ts', import.meta.url));

/** Makes one file of a module and all that it imports; of the whole program by itself. The weights lie beside it. */
export async function buildFile(outfile: string, entry = PROGRAM): Promise<void> {
  const {
    outputFiles: [code],
  } = await build({
    entryPoints: [entry],
    outfile,
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    // Names stand in the log of faults, so only blanks go.
    minifyWhitespace: true,
    charset: 'ascii',
    external: LEFT_OUT,
    plugins: [browserBundle],
    // Packages in the older form of modules ask for Node's own by require.
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  if (!code) throw new Error('Nothing was built.');
  mkdirSync(dirname(outfile), { recursive: true });
  writeFileSync(outfile, inAscii(code.text));
  cpSync(WEIGHTS_FOLDER, join(dirname(outfile), 'weights'), { recursive: true });
}

if (import.meta.filename === process.argv[1]) await buildFile('dist/main.js');
