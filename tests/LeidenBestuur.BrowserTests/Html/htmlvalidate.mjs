export default {
  root: true,
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // The style sheet keeps telephone numbers on one line; LayoutTests sees to that.
    "tel-non-breaking": "off",
    // A person's name and a position's are as long as they are.
    "long-title": "off",
    // Razor writes open="open" and leaves spaces where a line had only code; browsers read both alike.
    "attribute-boolean-style": "off",
    "no-trailing-whitespace": "off",
    // The framework writes hidden fields as <input />.
    "void-style": "off",
    // The region in which a table scrolls has the caption for its name; a section would need a heading too.
    "prefer-native-element": ["error", { exclude: ["region"] }],
  },
};
