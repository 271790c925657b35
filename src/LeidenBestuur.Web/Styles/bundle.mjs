// Makes the one stylesheet of the site, and the font it names, into wwwroot/assets; the names hold a hash of the content.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import postcss from 'postcss';
import logical from 'postcss-logical';

const project = fileURLToPath(new URL('..', import.meta.url));
const folder = join(project, 'wwwroot', 'assets');

/** The oldest browsers served know no `margin-inline` or `inset-block`; esbuild leaves them, and Dutch reads from left to right. */
const physical = {
  name: 'physical',
  setup: ({ onLoad }) => onLoad({ filter: /\.css$/ }, async ({ path }) => {
    const { css } = await postcss([logical()]).process(await readFile(path, 'utf8'), { from: path, map: false });
    return { contents: css, loader: 'css' };
  }),
};

const { outputFiles } = await build({
  absWorkingDir: project,
  entryPoints: ['Styles/site.css'],
  outdir: folder,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  legalComments: 'eof',
  loader: { '.woff2': 'file' },
  plugins: [physical],
  target: ['safari13', 'chrome80', 'firefox78'],
  write: false,
}).catch(() => process.exit(1)); // esbuild has then said what is wrong.

// Addresses of this site are in lower case, esbuild's hashes are not.
const names = outputFiles.map(({ path }) => basename(path));
await mkdir(folder, { recursive: true });
for (const { path, contents, text } of outputFiles) {
  const content = path.endsWith('.css') ? names.reduce((css, name) => css.replaceAll(name, name.toLowerCase()), text) : contents;
  await writeFile(join(folder, basename(path).toLowerCase()), content);
}
for (const old of await readdir(folder)) {
  if (!names.some(name => name.toLowerCase() === old)) await rm(join(folder, old), { recursive: true });
}
