import type { Text } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import type { ProcessMap } from "../model/model.ts";
import { text, type Rule } from "./rule.ts";
import { declareHelp } from "./undeclared.ts";

export const alurLevelSalah: Rule = {
  name: "alur-level-salah",
  severity: "error",
  summary: text(
    "Alur peta level antara proses yang bukan saudara.",
    "A level flow between processes that are not siblings.",
  ),
  explanation: text(
    "alur di luar CFM menggambar urutan pada satu peta level; ujungnya harus berada di peta yang sama.",
    "`alur` outside a CFM draws order on one level map; both ends must be on it.",
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
  alur P.1 -> P.9
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
  P.2 "Pengawasan" pengampu bidang
  alur P.1 -> P.2
}
`,
  check({ map, facts, report }) {
    const codes = map.processes.map((p) => facts.code(p.path));
    let asked = 0;
    for (const flow of map.siblingFlows) {
      // An unknown prefix is told by kode-awalan-salah.
      if ([flow.from, flow.to].some((end) => end.key === null && !isOwnPrefix(end.code.prefix, map)))
        continue;
      const absent = flow.from.key === null ? flow.from : flow.to.key === null ? flow.to : null;
      const from = map.byPath.get(flow.from.key ?? "");
      const to = map.byPath.get(flow.to.key ?? "");
      if (
        absent === null &&
        from !== undefined &&
        from !== to &&
        from.path.slice(0, -1).join() === to?.path.slice(0, -1).join()
      )
        continue;
      // A process is not suggested as its own neighbour.
      const other = facts.code((absent === flow.from ? to : from)?.path ?? []);
      report({
        span: absent?.code.span ?? flow.span,
        message:
          absent === null
            ? text(
                `${flow.from.code.text} dan ${flow.to.code.text} tidak berada di peta level yang sama.`,
                `${flow.from.code.text} and ${flow.to.code.text} are not on one level map.`,
              )
            : text(
                `Proses ${absent.code.text} tidak dideklarasikan.`,
                `Process ${absent.code.text} is not declared.`,
              ),
        help: absent === null ? SIBLINGS : suggestion(absent.code.text, other, codes, (asked += 1)),
      });
    }
  },
};

const SIBLINGS = text("Hubungkan dua proses dengan induk yang sama.", "Connect two processes of one parent.");
/** Each suggestion compares with every code of the map. */
const SUGGESTIONS = 20;

function suggestion(code: string, other: string, codes: readonly string[], asked: number): Text {
  const near =
    asked > SUGGESTIONS
      ? null
      : nearest(
          code,
          codes.filter((known) => known !== other),
        );
  return declareHelp(near);
}

function isOwnPrefix(prefix: string, map: ProcessMap): boolean {
  return prefix === "" || map.prefixes.some((p) => p.toLowerCase() === prefix.toLowerCase());
}
