// Whether the oldest browsers served know what our sources and the bundle use. What stands in @supports, or is for forced colours,
// they skip, and so does this.
// Two plugins, because each misses what the other sees: one knows no aspect-ratio, the other takes the gap of a flex box for that of a grid.
import postcss from 'postcss';
import logical from 'postcss-logical';

/** As bundle.mjs promises; of the years that the second plugin knows, 2020 is the one of these browsers. */
const browsers = ['safari 13', 'chrome 80', 'firefox 78'];
const available = 2020;

/** What they lack and we use: behind each, what a visitor with such a browser gets. */
const features = [
  'css-appearance', // The same: the bundle adds the prefixes.
  'css-clip-path', // The same: hidden text is one pixel large as well.
  'css-masks', // The same: clip-path again, under another name.
  'css-math-functions', // The same: minmax() of a grid is taken for max(); clamp() they do lack, and it is forbidden below.
  'css-overflow', // The same: they lack clip and two values at once, which the second plugin reports.
  'css-scroll-behavior', // A jump instead of a glide.
  'css-sticky', // The same: Chrome 80 lacks it on thead, and ours is on cells.
  'css-text-indent', // The same: they lack hanging and each-line.
  'css-widows-orphans', // On paper, a line that stands alone.
  'multicolumn', // A part that is broken over two columns or sheets; column-gap of a grid is taken for it too.
  'text-decoration', // An underline of the browser's own thickness and place.
  'text-size-adjust', // The same: they ask for the prefix, which base.css has.
];
const any = ['/./'];
const properties = {
  'appearance': any, // As above.
  'break-after': ['avoid'], // A heading at the foot of a sheet.
  'orphans': any,
  'outline': any, // A ring with square corners.
  'overflow-wrap': ['anywhere'], // On paper, an address that is broken later.
  'scroll-behavior': any,
  'text-size-adjust': any,
  'widows': any,
};

/** What only the components of NL Design System use. */
const componentFeatures = [
  'background-attachment', // No shadow at the side of a table that scrolls.
  'css-focus-visible', // The ring that base.css gives to :focus.
  'css-gradients', // As background-attachment.
  'css-has', // A button without an icon that is laid out as one with.
  'css-logical-props', // overflow-inline, of a table that scrolls; ours says overflow-x.
  'css-matches-pseudo', // The kinds of button stand behind :where(); forms.css says the one that we use again.
  'css-not-sel-list', // As css-has.
  'css-revert-value', // An ordinary pointer.
  'css-text-box-trim', // A pixel or two above and below the words of a button.
  'flexbox-gap', // No room beside the icon of an alert or a button; ours have none.
  'intrinsic-width', // A button or badge as wide as its container allows.
];
const componentProperties = {
  'background-attachment': ['local'],
  'forced-color-adjust': any,
  'height': ['fit-content'],
  'min-height': ['fit-content'],
  'min-width': ['fit-content'],
  'overflow-inline': any,
  'text-box-trim': any,
  'text-decoration-skip-ink': any,
  'text-decoration-thickness': any,
  'user-select': any, // Words of a button that can be selected.
  'width': ['fit-content'],
};
const componentSelectors = ['focus-visible', 'has', 'user-invalid', 'where']; // As above; bundle.mjs sets them apart.

/** Reads a stylesheet as such a browser does once it is bundled, line numbers and all. */
function parse(css, options) {
  const root = postcss([logical()]).process(postcss.parse(css, options), { from: undefined }).root;
  root.walkAtRules(/^(supports|media)$/, rule => {
    if (rule.name === 'supports' || rule.params.includes('forced-colors')) rule.remove();
  });
  return root;
}

const rules = (ignore, ignoreProperties, ignoreSelectors) => ({
  'function-disallowed-list': ['clamp'],
  'plugin/no-unsupported-browser-features': [true, { browsers, ignore }],
  'plugin/use-baseline': [true, { available, ignoreProperties, ignoreSelectors }],
});

export default {
  customSyntax: { parse, stringify: postcss.stringify },
  plugins: ['stylelint-no-unsupported-browser-features', 'stylelint-plugin-use-baseline'],
  // The bundle writes width >= 48rem as min-width.
  rules: rules([...features, 'css-media-range-syntax'], properties, []),
  overrides: [{
    files: ['wwwroot/assets/*.css'],
    rules: rules([...features, ...componentFeatures], { ...properties, ...componentProperties }, componentSelectors),
  }],
};
