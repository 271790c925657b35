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
    // What takes links along into a preview writes crossorigin="".
    "attribute-empty-style": "off",
    // Versions that are ticked, or that go together, are a list of one name.
    "form-dup-name": "off",
    // Without a script only a picture tells where it was clicked.
    "prefer-button": ["error", { exclude: ["image"] }],
    // The region in which a table scrolls has the caption for its name; a section would need a heading too.
    "prefer-native-element": ["error", { exclude: ["region"] }],
  },
};
