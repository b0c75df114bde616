// Which file of dist/ each module is in, and what stands for it in the others.
import { relative, sep } from "node:path";
import { build } from "esbuild";

/**
 * What the commands that run at every save need at each run is in files of its own, because what is read and kept in memory
 * takes a good part of a short run: each of these, with all that it imports and that no part before it has.
 */
const PARTS = {
  core: ["src/cli/main.ts", "src/cli/commands/check.ts", "src/cli/commands/fmt.ts"],
  drawing: ["src/cli/commands/draw.ts"],
};

/** All else; each module is run when it is first asked for, because no command needs them all. */
const REST = "app";

/** What `dist/` asks for by itself. */
const ENTRIES = ["src/cli/main.ts", "src/index.ts", "src/build/threads/worker.ts"];

/** How esbuild reads all code of ours, for what is only looked at. */
const LOOK = { bundle: true, write: false, metafile: true, format: "esm", platform: "node", outdir: "." };

/**
 * The parts by name, each with the source of its entry and a plugin that lets it end where the others begin. `external`
 * names libraries that have a file of their own.
 */
export async function divide(external) {
  const imports = ENTRIES.map((path) => `import("./${path}");`).join("\n");
  const { metafile } = await build({ ...LOOK, external, stdin: { contents: imports, resolveDir: "." } });
  const partOf = partsOf(metafile.inputs);
  const asked = await namesOf(askedOf(metafile.inputs, partOf), external);
  return Object.fromEntries(
    [...Object.keys(PARTS), REST].map((part) => {
      const own = [...asked].filter(([path]) => partOf.get(path) === part);
      return [part, { contents: part === REST ? lazy(own) : whole(own), plugin: doors(part, partOf, asked) }];
    }),
  );
}

/** The part of each module. */
function partsOf(inputs) {
  const partOf = new Map();
  const take = (part, path) => {
    if (partOf.has(path)) return;
    partOf.set(path, part);
    for (const { path: next, kind, external } of inputs[path].imports)
      if (external !== true && kind !== "dynamic-import") take(part, next);
  };
  for (const [part, roots] of Object.entries(PARTS)) for (const root of roots) take(part, root);
  for (const path of Object.keys(inputs)) if (path !== "<stdin>") take(REST, path);
  return partOf;
}

/** The modules that are asked for from another part, or by an `import()`. */
function askedOf(inputs, partOf) {
  const asked = new Set(ENTRIES);
  for (const [path, { imports }] of Object.entries(inputs))
    for (const { path: next, kind, external } of imports)
      if (external !== true && isAsked(partOf.get(path), partOf.get(next), kind)) asked.add(next);
  // Of these esbuild does not know what they export.
  const nameless = [...asked].filter((path) => inputs[path].format === "cjs");
  if (nameless.length > 0) throw new Error(`modules of CommonJS asked for by several parts: ${nameless}`);
  return [...asked];
}

/** `app.cjs` runs its own modules when they are asked for, the others run theirs all together. */
function isAsked(from, to, kind) {
  return from !== to || (to !== REST && kind === "dynamic-import");
}

/** What each of these modules exports. */
async function namesOf(paths, external) {
  const { metafile } = await build({ ...LOOK, external, entryPoints: paths });
  const names = Object.values(metafile.outputs).map(({ entryPoint, exports }) => [entryPoint, exports]);
  return new Map(names.sort());
}

/** A part whose modules run together. One function gives what each exports, so that nothing is made for those not asked for. */
function whole(asked) {
  const imports = asked.map(([path, names], i) => {
    const renamed = names.map((name) => `${name} as m${i}_${name}`);
    return `import { ${renamed.join(", ")} } from "./${path}";`;
  });
  const cases = asked.map(([path, names], i) => {
    const given = names.map((name) => `${name}: m${i}_${name}`);
    return `case "${path}": return { ${given.join(", ")} };`;
  });
  return `${imports.join("\n")}\nexport function open(path) { switch (path) { ${cases.join("\n")} } }`;
}

function lazy(asked) {
  const cases = asked.map(([path]) => `case "${path}": return require("./${path}");`);
  return `exports.open = (path) => { switch (path) { ${cases.join("\n")} } };`;
}

/** Puts in place of a module of another part one that takes from there what it exports. */
function doors(part, partOf, asked) {
  return {
    name: "doors",
    setup(at) {
      at.onResolve({ filter: /./ }, async ({ path, kind, pluginData, ...by }) => {
        if (pluginData === "resolved" || kind === "entry-point") return null;
        const found = await at.resolve(path, { ...by, kind, pluginData: "resolved" });
        if (found.errors.length > 0 || found.external || found.namespace !== "file") return found;
        const module = relative(process.cwd(), found.path).split(sep).join("/");
        const holder = partOf.get(module);
        if (holder === undefined) throw new Error(`${module} is in no part`);
        return isAsked(part, holder, kind) ? { path: module, namespace: "door", pluginData: holder } : null;
      });
      at.onLoad({ filter: /./, namespace: "door" }, ({ path, pluginData: holder }) => {
        const names = asked
          .get(path)
          .map((name) =>
            name === "default" ? "export default it.default;" : `export const ${name} = it.${name};`,
          );
        const contents = `const it = require("./${holder}.cjs").open("${path}");\n${names.join("\n")}`;
        return { contents, resolveDir: "." };
      });
      at.onResolve({ filter: /^\.\/\w+\.cjs$/, namespace: "door" }, ({ path }) => ({ path, external: true }));
    },
  };
}
