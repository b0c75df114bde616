import { nearest } from "../diagnostics/nearest.ts";
import type { Text } from "../diagnostics/diagnostic.ts";
import type { Cfm } from "../model/model.ts";
import type { Span } from "../source/source.ts";
import { isSwallowed } from "./bersama-tak-dikenal.ts";
import { isCertainly } from "./certain.ts";
import { text, type Rule } from "./rule.ts";

export const langkahTakDikenal: Rule = {
  name: "langkah-tak-dikenal",
  severity: "error",
  summary: text("Alur ke langkah yang tidak ada.", "A flow to a step that is not there."),
  explanation: text(
    "Nama di baris alur harus sama dengan nama langkah di salah satu lajur.",
    "A name in an `alur` line must be the id of a step in some lane.",
  ),
  wrong: `peta CONTOH {
  judul "Peta"
  instansi "Dinas Contoh"
  tahun 2030
  kode matriks "P.1"
}
unit bidang "Bidang Contoh"
level 0 {
  P.1 "Pelayanan" pengampu bidang
}
cfm P.1 {
  lajur bidang {
    mulai
    rapat "Rapat"
    selesai
  }
  alur mulai -> rapta -> selesai
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
  P.1 "Pelayanan" pengampu bidang
}
cfm P.1 {
  lajur bidang {
    mulai
    a "Rapat"
    b cabang "Setuju?"
    selesai
  }
  alur mulai -> a -> b -[Ya]-> selesai
  alur b -[Tidak]-> a
}
`,
  check({ map, facts, report }) {
    for (const cfm of map.cfms) {
      if (cfm.steps.length === 0) continue;
      const { steps } = facts.graph(cfm);
      const elsewhere = new Set(EVENTS.filter((name) => isToldElsewhere(cfm, name)));
      const ids = [...steps.keys()];
      const places = new Map<string, Map<number, Span>>();
      for (const { value, span } of cfm.flows.flatMap((f) => [f.from, f.to])) {
        if (steps.has(value) || elsewhere.has(value)) continue;
        const spans = places.get(value) ?? new Map<number, Span>();
        places.set(value, spans.set(span.start, span));
      }
      let told = 0;
      for (const [name, spans] of places) {
        const [first, ...others] = spans.values();
        if (first === undefined) continue;
        told += 1;
        const near = told > SUGGESTIONS ? null : nearest(name, ids);
        report({
          span: first,
          message: text(`Langkah "${name}" tidak ada di CFM ini.`, `There is no step "${name}" in this CFM.`),
          help: near === null ? advice(cfm, name) : text(`Maksud Anda "${near}"?`, `Did you mean "${near}"?`),
          related: others
            .slice(0, RELATED)
            .map((span) => ({ span, message: text("juga di sini", "here too") })),
          ...(near === null || !isCertainly(name, near, ids)
            ? {}
            : {
                fix: {
                  title: text(`Ganti menjadi ${near}`, `Replace by ${near}`),
                  edits: [first, ...others].map((span) => ({ span, newText: near })),
                },
              }),
        });
      }
    }
  },
};

/** Each suggestion compares with every step of the CFM. */
const SUGGESTIONS = 20;
const RELATED = 4;

/** `mulai daftar "…"` on one line names the start: what the writer meant as a step of its own is not one. */
function advice(cfm: Cfm, name: string): Text {
  const named = EVENTS.includes(name) ? cfm.steps.find((step) => step.kind === name) : undefined;
  if (named !== undefined)
    return text(
      `Di sini ${name} bernama "${named.id}": tulis ${named.id} di baris alur. Bila ${named.id} langkah tersendiri, pindahkan ke baris di bawah ${name}.`,
      `Here ${name} is called "${named.id}": write ${named.id} in the alur line. If ${named.id} is a step of its own, move it to the line below ${name}.`,
    );
  return text(
    `Tambahkan di sebuah lajur: ${name} "Teks langkah"`,
    `Add it to a lane: ${name} "Text of the step"`,
  );
}

const EVENTS: readonly string[] = ["mulai", "selesai"];

/** By tanpa-mulai and tanpa-selesai, or by bersama-tak-dikenal. */
function isToldElsewhere(cfm: Cfm, event: string): boolean {
  return !cfm.steps.some((step) => step.kind === event) || isSwallowed(cfm, event);
}
