// Makes the stylesheet of the site with the fonts it names, and what the admin area has beside it, into wwwroot/assets; the names hold a hash of the content.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import purge from '@fullhuman/postcss-purgecss';
import { build } from 'esbuild';
import postcss from 'postcss';
import logical from 'postcss-logical';

const project = fileURLToPath(new URL('..', import.meta.url));
const folder = join(project, 'wwwroot', 'assets');

/** The oldest browsers served drop a rule of many selectors for one that they do not know, so such a one stands in a rule of its own. */
const apart = {
  postcssPlugin: 'apart',
  Rule(rule) {
    if (rule.selectors.length > 1 && /:(focus-visible|has|is|user-invalid|where)\b/.test(rule.selector))
      rule.replaceWith(rule.selectors.map(selector => rule.clone({ selector })));
  },
};

/** A component comes with all its variants; those whose class stands in no view stay out. */
const used = purge({ content: ['Site/**/*.cshtml', 'Admin/**/*.cshtml', 'Admin/Shared/*.cs'].map(views => join(project, views)) });

/** Nor do they know `margin-inline` or `inset-block`; Dutch reads from left to right. What esbuild can make older, it makes older itself. */
const older = {
  name: 'older',
  setup: ({ onLoad }) => onLoad({ filter: /\.css$/ }, async ({ path }) => {
    const steps = [...(path.includes('node_modules') ? [used] : []), logical(), apart];
    const { css } = await postcss(steps).process(await readFile(path, 'utf8'), { from: path, map: false });
    return { contents: css, loader: 'css' };
  }),
};

const common = {
  absWorkingDir: project,
  outdir: folder,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  bundle: true,
  minify: true,
  legalComments: 'eof',
  write: false,
};
const made = await Promise.all([
  build({
    ...common,
    entryPoints: ['Styles/site.css', 'Styles/beheer.css'],
    loader: { '.woff2': 'file' },
    plugins: [older],
    target: ['safari13', 'chrome80', 'firefox78'],
  }),
  // A browser that knows passkeys knows this as well; in others nothing is missed.
  build({ ...common, entryPoints: ['Styles/beheer.js'], target: 'es2022' }),
]).catch(() => process.exit(1)); // esbuild has then said what is wrong.
const outputFiles = made.flatMap(part => part.outputFiles);

// Addresses of this site are in lower case, esbuild's hashes are not.
const names = outputFiles.map(({ path }) => basename(path));
const named = (start, end = '') => names.find(name => name.startsWith(start) && name.endsWith(end)).toLowerCase();
await mkdir(folder, { recursive: true });
for (const { path, contents, text } of outputFiles) {
  const content = path.endsWith('.css') ? names.reduce((css, name) => css.replaceAll(name, name.toLowerCase()), text) : contents;
  await writeFile(join(folder, basename(path).toLowerCase()), content);
}
await writeFile(join(folder, 'names.json'), JSON.stringify({
  stylesheet: named('site-'),
  headingFont: named('poppins-latin-800-'),
  adminStylesheet: named('beheer-', '.css'),
  adminScript: named('beheer-', '.js'),
}));
for (const old of await readdir(folder)) {
  if (old !== 'names.json' && !names.some(name => name.toLowerCase() === old)) await rm(join(folder, old), { recursive: true });
}
