import { expect, it } from "vitest";
import { check } from "../../src/check.ts";
import type { RuleOptions } from "../../src/rules/index.ts";
import { REPOSITORY, said } from "./three-maps.ts";

/** Changes of one file each, as an old and a new text: what other maps find may depend on it. */
const CHANGES: readonly (readonly [what: string, path: string, from: string, to: string])[] = [
  ["nothing but a space", "a/level.ppb", "level 0", "level  0"],
  [
    "a process that a subprocess of another map names is gone",
    "a/level.ppb",
    '  A.1.2 "Pengawasan Izin" pengampu duaa\n',
    "",
  ],
  ["a process that one of another map is derived from has another code", "a/level.ppb", "A.1.1 ", "A.1.4 "],
  ["a process gets the title of one of another map", "c/peta.ppb", '"Penutupan Izin"', '"Pengawasan Izin"'],
  [
    "a map gets the prefix of another one",
    "c/peta.ppb",
    'instansi "Dinas C"',
    'instansi "Dinas C" kode peta "A.1"',
  ],
  ["a map gets the name of another one", "c/peta.ppb", "peta C", "peta A"],
  ["a map gets a name like that of another one", "b/peta.ppb", '"Dinas B"', '"Dinas  A"'],
  ["an owner is named as a unit is", "a/level.ppb", "duaa", "dua"],
  ["a unit that lanes name is gone", "a/peta.ppb", 'unit satu "Bidang Satu"\n', ""],
  ["a unit has another name than in other maps", "c/peta.ppb", '"Bidang Satu"', '"Bidang 1"'],
  ["the first map gets the prefix of the last one", "a/peta.ppb", "DA 01.01", "C.1"],
  ["the first map gets the name of the last one", "a/peta.ppb", "peta A", "peta c"],
  [
    "a line cannot be read",
    "a/level.ppb",
    'A.1.3 "Ijin Usaha" pengampu dua',
    'A.1.3 "Ijin Usaha pengampu dua',
  ],
  ["a line of a CFM cannot be read", "b/cfm.ppb", "p subproses A.1.2", "p subproses subproses"],
  ["a step is connected", "b/cfm.ppb", "q -> selesai", "q -> r -> selesai"],
  ["a comment that silences is gone", "b/cfm.ppb", "    // ppb-abaikan langkah-terputus: menyusul\n", ""],
  ["a rule is switched on", "c/peta.ppb", " aturan { judul-mirip mati }", ""],
];

it.each(CHANGES)("finds what a first check finds when %s", (_, path, from, to) => {
  const files = Object.entries(REPOSITORY).map(([own, text]) => ({ path: own, text }));
  expect(REPOSITORY[path]).toContain(from);
  const changed = files.map((file) =>
    file.path === path ? { path, text: file.text.replace(from, () => to) } : file,
  );
  const first = said(files);
  expect(said(changed)).toEqual(said(changed.map((file) => ({ ...file }))));
  expect(said(files)).toEqual(first);
});

/** The same maps with a line each that cannot be read. */
const TORN = Object.entries(REPOSITORY).map(([path, text]) => ({
  path,
  text: text.replace(/unit satu "Bidang Satu"\n|  A\.1\.2 "Pengawasan/, (line) =>
    line.replace(/"(?=\n|P)/, ""),
  ),
}));

it.each(CHANGES)(
  "finds what a first check finds, beside lines that cannot be read, when %s",
  (_, path, from, to) => {
    const changed = TORN.map((file) =>
      file.path === path ? { path, text: file.text.replace(from, () => to) } : file,
    );
    const first = said(TORN);
    expect(said(changed)).toEqual(said(changed.map((file) => ({ ...file }))));
    expect(said(TORN)).toEqual(first);
  },
);

it("finds of a file that is gone, and comes again, what a first check finds", () => {
  const files = Object.entries(REPOSITORY).map(([path, text]) => ({ path, text }));
  const first = said(files);
  for (const gone of files) {
    const left = files.filter((file) => file !== gone);
    expect(said(left)).toEqual(said(left.map((file) => ({ ...file }))));
  }
  expect(said(files)).toEqual(first);
});

it("finds under other settings what a first check finds", () => {
  const files = Object.entries(REPOSITORY).map(([path, text]) => ({ path, text }));
  const codes = (options: Parameters<typeof check>[1]): readonly string[] =>
    check(files, options).diagnostics.map(({ code, severity }) => `${code} ${severity}`);
  const usual = codes({});
  expect(usual).toContain("pengampu-tak-dikenal error");
  expect(codes({ severities: new Map([["pengampu-tak-dikenal", "hint"]]) })).toContain(
    "pengampu-tak-dikenal hint",
  );
  expect(codes({ severities: new Map([["pengampu-tak-dikenal", "off"]]) })).not.toContain(
    "pengampu-tak-dikenal error",
  );
  expect(new Set(codes({ only: new Set(["langkah-tak-dikenal"]) }))).toEqual(
    new Set(["langkah-tak-dikenal error"]),
  );
  expect(codes({})).toEqual(usual);
});

it("finds each rule's under another severity, and under its own again", () => {
  const files = Object.entries(REPOSITORY).map(([path, text]) => ({ path, text }));
  const severities = (options: Parameters<typeof check>[1]) =>
    check(files, options).diagnostics.map(
      ({ code, severity, span }) => [code, span.start, severity] as const,
    );
  const usual = severities({});
  const kind = (code: string) =>
    usual.some(([one, , severity]) => one === code && severity === "hint") ? "error" : "hint";
  for (const code of new Set(usual.map(([one]) => one))) {
    const under = new Map([[code, kind(code)]]) as RuleOptions["severities"];
    const found = severities({ severities: under! }).filter(([one]) => one === code);
    expect(new Set(found.map(([, , severity]) => severity)), code).toEqual(new Set([kind(code)]));
    expect(severities({})).toEqual(usual);
  }
});

it("keeps what it made of maps that have not changed", () => {
  const files = Object.entries(REPOSITORY).map(([path, text]) => ({ path, text }));
  const before = check(files).repository.maps;
  const changed = files.map((file) =>
    file.path === "c/peta.ppb" ? { ...file, text: `${file.text}\n` } : file,
  );
  const after = check(changed).repository.maps;
  expect(after.map((map) => before.includes(map))).toEqual([true, true, false]);
});
