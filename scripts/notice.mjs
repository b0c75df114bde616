// Writes NOTICE: whose work is shipped with ppb, with every licence text: `npm run notice`. Needs dist/.
// With --print it is only shown: a test compares.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");

const HEAD = `ppb
Compiler for Indonesian government process maps (Peta Proses Bisnis).
Licensed under the Apache License, Version 2.0; see LICENSE.

Third-party material distributed with this software:

TeX Gyre Heros, TeX Gyre Bonum (dist/faces)
  Copyright B. Jackowski and J. M. Nowacki on behalf of TeX users groups.
  GUST Font License; see dist/faces/GUST-FONT-LICENSE.txt.
  The .otf files are unchanged; each .cff file is a part of one. Documents made with ppb may embed them freely.

sRGB colour profile (dist/data/sRGB_IEC61966_2_1.icc)
  From pdfkit's package, unchanged.

Eclipse Layout Kernel (dist/elkjs.cjs), by elkjs
  Eclipse Public License 2.0. Minified, otherwise unmodified. Source: https://github.com/kieler/elkjs and
  https://github.com/eclipse/elk.

The files dist/*.cjs and dist/entry/worker.js hold these packages, minified and otherwise unmodified. The licences
follow in this order.

`;

/** The licence texts of a package; for those that come without, the text that stands in their repository. */
function licenceText(folder, name) {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying)/i.test(file));
  const paths = files.sort().map((file) => join(folder, file));
  if (paths.length === 0) paths.push(join(root, "scripts/licences", `${name.replace("/", "+")}.txt`));
  const text = paths.map((path) => readFileSync(path, "utf8")).join("\n");
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[ \t]+$/gm, "")
    .trim();
}

function describe(path) {
  const folder = join(root, path);
  const { name, version, license = "MIT" } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return { name, label: `${name} ${version}`, licence: license, text: licenceText(folder, name) };
}

/** The whole text of NOTICE for the packages in these folders. Throws when one of them has no licence. */
function noticeText(folders) {
  const packages = folders.map(describe).sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0));
  const byText = new Map();
  for (const { label, text } of packages) byText.set(text, [...(byText.get(text) ?? []), label]);
  const list = packages.map(({ label, licence }) => `  ${label} (${licence})\n`);
  const texts = [...byText].map(([text, labels]) => `${"-".repeat(80)}\n${labels.join(", ")}\n\n${text}\n\n`);
  return (HEAD + [...new Set(list)].join("") + "\n" + texts.join("")).trimEnd() + "\n";
}

const text = noticeText(JSON.parse(readFileSync(join(root, "dist/packages.json"), "utf8")));
if (process.argv.includes("--print")) process.stdout.write(text);
else writeFileSync(join(root, "NOTICE"), text);
