import regexp from "eslint-plugin-regexp";
import tseslint from "typescript-eslint";

/**
 * The table of modules in docs/architecture.md as rules: what each folder must not import. A module that is not named
 * in a list may be used. `src/diagnostics` and `src/source` are the ground that all stand on.
 */
const RULES = ["**/rules/**"];
const LAYOUT = ["**/layout/**", "**/fonts/**", "elkjs", "elkjs/**", "fontkit"];
const PAINT = ["**/paint/**", "pdfkit", "svgdom", "@svgdotjs/**", "@resvg/**"];
const PAGES = ["**/documents/**", "**/export/**"];
const TOP = ["**/build/**", "**/cli/**"];
const LANGUAGE = ["**/syntax/**", "**/grammar/**", "chevrotain"];
const modules = {
  grammar: ["**/src/**"],
  "src/text": ["**/src/**", "../*", "node:*"],
  "src/bytes": ["**/src/**", "../*", "node:*"],
  "src/assets": [
    ...LANGUAGE,
    "**/model/**",
    "**/views/**",
    ...RULES,
    ...LAYOUT,
    ...PAINT,
    ...PAGES,
    ...TOP,
    "node:*",
  ],
  "src/fonts": [
    ...LANGUAGE,
    "**/model/**",
    "**/views/**",
    ...RULES,
    "**/layout/**",
    "elkjs",
    "elkjs/**",
    ...PAINT,
    ...PAGES,
    ...TOP,
  ],
  "src/source": [...LANGUAGE, "**/model/**", "**/views/**", ...RULES, ...LAYOUT, ...PAINT, ...PAGES, ...TOP],
  "src/diagnostics": [
    ...LANGUAGE,
    "**/model/**",
    "**/views/**",
    ...RULES,
    ...LAYOUT,
    ...PAINT,
    ...PAGES,
    ...TOP,
  ],
  "src/syntax": ["**/model/**", "**/views/**", ...RULES, ...LAYOUT, ...PAINT, ...PAGES, ...TOP],
  "src/model": [
    "**/grammar/**",
    "chevrotain",
    "**/views/**",
    ...RULES,
    ...LAYOUT,
    ...PAINT,
    ...PAGES,
    ...TOP,
  ],
  "src/symbols": [
    "**/grammar/**",
    "chevrotain",
    "**/views/**",
    "node:*",
    "**/edits/**",
    ...RULES,
    ...LAYOUT,
    ...PAINT,
    ...PAGES,
    ...TOP,
  ],
  "src/edits": [
    "**/grammar/**",
    "chevrotain",
    "**/views/**",
    "**/source/read.ts",
    "node:*",
    ...RULES,
    ...LAYOUT,
    ...PAINT,
    ...PAGES,
    ...TOP,
  ],
  "src/rules": [
    "**/grammar/**",
    "chevrotain",
    "**/views/**",
    "**/source/read.ts",
    "node:*",
    ...LAYOUT,
    ...PAINT,
    ...PAGES,
    ...TOP,
  ],
  "src/import": [
    "**/grammar/**",
    "chevrotain",
    "**/source/**",
    "node:*",
    "**/views/**",
    ...RULES,
    ...LAYOUT,
    ...PAINT,
    ...PAGES,
    ...TOP,
  ],
  "src/views": [...RULES, ...LAYOUT, ...PAINT, ...PAGES, ...TOP],
  "src/scene": [...LANGUAGE, "**/model/**", ...RULES, ...LAYOUT, ...PAINT, ...PAGES, ...TOP],
  "src/layout": [
    "**/grammar/**",
    "chevrotain",
    "**/syntax/parse.ts",
    "**/syntax/format.ts",
    "**/model/model.ts",
    ...RULES,
    ...PAINT,
    ...PAGES,
    ...TOP,
  ],
  "src/paint": [...LANGUAGE, "**/model/**", ...RULES, "elkjs", "elkjs/**", ...PAGES, ...TOP],
  "src/documents": [...RULES, "elkjs", "elkjs/**", ...TOP],
  "src/export": [...RULES, "elkjs", "elkjs/**", ...TOP],
  "src/build": ["**/cli/**"],
};

/** Ways of writing that are not ours, with the reason. */
const SYNTAX = [
  { selector: "TSEnumDeclaration", message: "Use a union of texts." },
  { selector: "ExportAllDeclaration[source.value!=/model/]", message: "No barrel files." },
  {
    selector: "CallExpression[callee.property.name=/^(localeCompare|toLocale\\w+)$/]",
    message: "Output must not depend on the locale.",
  },
  {
    selector: "MemberExpression[object.name='Intl']",
    message: "Output must not depend on the locale.",
  },
];

function notInBrowser(name) {
  return { name, message: "This module runs in a browser too." };
}

/** Modules that run in a browser as they are: files, threads, fonts and a DOM are handed in (see test/browser). */
const PURE = [
  "grammar",
  "src/assets",
  "src/bytes",
  "src/diagnostics",
  "src/documents",
  "src/edits",
  "src/export",
  "src/fonts",
  "src/import",
  "src/layout",
  "src/model",
  "src/paint",
  "src/rules",
  "src/scene",
  "src/symbols",
  "src/syntax",
  "src/text",
  "src/views",
];
/** The edges: each has another file in its place in a browser, or is for Node alone. */
const EDGES = ["src/fonts/face-file.ts", "src/paint/png.ts"];

const SOURCES = ["src/**/*.ts", "grammar/**/*.ts"];

/** What only some modules keep to, and ways of writing that oxlint has no rule for: all else is in `.oxlintrc.json`. */
export default tseslint.config(
  {
    files: SOURCES,
    languageOptions: { parser: tseslint.parser },
    rules: { "no-restricted-syntax": ["error", ...SYNTAX] },
  },
  {
    // A text of the user's must not keep an expression busy. What is put together is looked at by a test.
    files: SOURCES,
    plugins: { regexp },
    rules: {
      "regexp/no-super-linear-backtracking": ["error", { report: "certain" }],
      "regexp/no-super-linear-move": ["error", { report: "certain" }],
    },
  },
  ...Object.entries(modules).map(([module, group]) => ({
    files: [`${module}/**/*.ts`],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group, message: `Not from ${module}: see the modules in docs/architecture.md.` }] },
      ],
    },
  })),
  {
    files: PURE.map((module) => `${module}/**/*.ts`),
    ignores: EDGES,
    rules: {
      "no-restricted-globals": ["error", ...["Buffer", "process", "require", "__dirname"].map(notInBrowser)],
      "no-restricted-syntax": [
        "error",
        {
          selector: "ImportDeclaration[source.value=/^node:/], ImportExpression[source.value=/^node:/]",
          message: "This module runs in a browser too: no module of Node's.",
        },
        ...SYNTAX,
      ],
    },
  },
);
