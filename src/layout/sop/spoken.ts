import type { SopDrawing } from "../../views/drawing.ts";
import { CONTINUED } from "../sheet-sign.ts";
import type { RowRange } from "./sheet.ts";

/** The rows of a sheet in words, for those who can't see the table: who does what, with what, and where it goes on. */
export function describeSop({ code, title, lanes, rows, flows }: SopDrawing, { from, to }: RowRange): string {
  const names = new Map(lanes.map(({ id, name }) => [id, name]));
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  const running = rows.slice(0, from).findLast(({ opens }) => opens !== null)?.opens ?? null;
  const said = rows.slice(from, to).map((row, i) => {
    const goesOn = i === 0 && running !== null ? `${running} ${CONTINUED}` : null;
    const phase = row.opens ?? goesOn;
    const ways = flows
      .filter((flow) => flow.from === row.id)
      .map(
        ({ to: target, label }) =>
          `${label === "" ? "" : `${label}: `}ke langkah ${numbers.get(target) ?? ""}`,
      );
    const parts = [
      ["Pelaksana", row.lanes.map((id) => names.get(id) ?? id)],
      ["Kelengkapan", row.requirements],
      ["Waktu", row.duration],
      ["Output", row.output],
      ["Keterangan", row.remarks],
      ["Lanjut", ways],
    ] as const;
    const details = parts
      .filter(([, texts]) => texts.length > 0)
      .map(([name, texts]) => `${name}: ${texts.join("; ")}`);
    const text = [`${row.number}. ${row.activity}`, ...details].join(". ");
    return phase === null ? text : `Tahap ${phase}: ${text}`;
  });
  return [`Tabel SOP ${code} ${title}.`, ...said.map((text) => `${text}.`)].join(" ");
}
