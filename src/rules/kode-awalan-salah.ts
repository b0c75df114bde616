import type { Fix, Text } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { ProcessMap } from "../model/model.ts";
import type { Span } from "../source/source.ts";
import type { CodeRef } from "../syntax/ast.ts";
import { isCertainly } from "./certain.ts";
import { text, type Rule } from "./rule.ts";

export const kodeAwalanSalah: Rule = {
  name: "kode-awalan-salah",
  severity: "error",
  summary: text("Awalan kode yang tidak dikenal peta mana pun.", "A code prefix that no map declares."),
  explanation: text(
    "DIKSOPUKM, DISKOPUKMM, dan DISKOPUK tercetak dalam satu keputusan yang berawalan DISKOPUKM. Pembaca tidak tahu lagi mana yang resmi.",
    "DIKSOPUKM, DISKOPUKMM and DISKOPUK stand in one decree whose prefix is DISKOPUKM. No reader can tell which is official.",
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan"
}
level 1 {
  DIANS.1.1 "Penerimaan berkas" pengampu bidang
}
`,
  right: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan"
}
level 1 {
  P.1.1 "Penerimaan berkas" pengampu bidang
}
`,
  check({ map, repository, report }) {
    const known = new Set(map.prefixes.map((p) => p.toLowerCase()));
    const references = [
      ...map.declarations.map((d) => d.code),
      ...map.cfms.map((c) => c.code),
      ...map.siblingFlows.flatMap((f) => [f.from.code, f.to.code]),
    ];
    // One prefix mistyped in many places, by copying or for want of a setting, is one cause.
    const wrong = new Map<string, CodeRef[]>();
    for (const code of references) {
      if (code.prefix === "" || known.has(code.prefix.toLowerCase())) continue;
      const places = wrong.get(code.prefix);
      if (places === undefined) wrong.set(code.prefix, [code]);
      else places.push(code);
    }
    for (const [prefix, places] of wrong) {
      const [first, ...others] = places;
      if (first === undefined) continue;
      const near = nearest(prefix, map.prefixes);
      const owner = repository.maps.find(
        (m) => m !== map && m.prefixes.some((p) => p.toLowerCase() === prefix.toLowerCase()),
      );
      report({
        span: prefixSpan(first),
        message: text(
          `Awalan "${prefix}" tidak dikenal${others.length === 0 ? "" : ` (${places.length} kode)`}.`,
          `The prefix "${prefix}" is not known${others.length === 0 ? "" : ` (${places.length} codes)`}.`,
        ),
        help: helpFor(near, owner, map),
        ...(others.length === 0
          ? {}
          : {
              related: others
                .slice(0, RELATED_LIMIT)
                .map((code) => ({ span: prefixSpan(code), message: text("juga di sini", "here too") })),
            }),
        ...fixFor(prefix, near, places, map),
      });
    }
  },
};

const RELATED_LIMIT = 5;

function prefixSpan(code: CodeRef): Span {
  return { ...code.span, end: code.span.start + code.prefix.length };
}

function helpFor(near: string | null, owner: ProcessMap | undefined, map: ProcessMap): Text {
  if (near !== null) return text(`Maksud Anda "${near}"?`, `Did you mean "${near}"?`);
  const own = map.prefixes.join(", ");
  return owner === undefined
    ? text(
        `Awalan peta ini: ${own}. Awalan lain diatur dengan kode peta "…" di blok peta.`,
        `This map's prefixes: ${own}. Another one is set by kode peta "…" in the peta block.`,
      )
    : text(
        `Itu awalan peta ${owner.id.value}; awalan peta ini: ${own}.`,
        `That is the prefix of map ${owner.id.value}; this map's: ${own}.`,
      );
}

/** Certain only when a single prefix comes near and the code stands there as it was read. */
function fixFor(
  prefix: string,
  near: string | null,
  places: readonly CodeRef[],
  map: ProcessMap,
): { readonly fix?: Fix } {
  if (
    near === null ||
    !isCertainly(prefix, near, map.prefixes) ||
    !places.every((c) => c.text.startsWith(prefix))
  )
    return {};
  const edits = places.map((code) => ({ span: prefixSpan(code), newText: near }));
  return { fix: { title: text(`Ganti menjadi ${near}`, `Replace by ${near}`), edits } };
}
