import type { Group, Scene } from "../../../src/scene/scene.ts";
import type { SopDrawing } from "../../../src/views/drawing.ts";

/**
 * What a table on sheets lost, doubled or misplaced: every row on one sheet, in order, with its symbols in the columns of
 * its executors; every flow once, or in two ends that share a letter; every text in its cell; every label beside its flow or
 * among the remarks.
 */
export function sheetFaults(drawing: SopDrawing, pages: readonly Scene[]): readonly string[] {
  return [...rowFaults(drawing, pages), ...symbolFaults(drawing, pages), ...flowFaults(drawing, pages)];
}

const CELLS = ["activity", "requirements", "duration", "output", "remarks"] as const;

/** Without spaces and the hyphens of broken words. */
function words(text: string): string {
  return text.replace(/[\s-]+/g, "");
}

function printed(group: Group | undefined): string {
  return words((group?.shapes ?? []).map((shape) => (shape.type === "text" ? shape.text : "")).join(""));
}

function rowFaults(drawing: SopDrawing, pages: readonly Scene[]): readonly string[] {
  const numbers = pages.flatMap(({ groups }) =>
    groups.filter(({ id }) => id.startsWith("sel-number-")).flatMap((group) => printed(group) || []),
  );
  const wanted = drawing.rows.map(({ number }) => number);
  const faults = JSON.stringify(numbers) === JSON.stringify(wanted) ? [] : [`rows ${numbers.join(" ")}`];
  for (const row of drawing.rows) {
    for (const column of CELLS) {
      const cells = pages.flatMap(({ groups }) =>
        groups.filter(({ id }) => id === `sel-${column}-${row.id}`),
      );
      if (cells.length !== 1) faults.push(`${row.id} has ${cells.length} cells ${column}`);
      const texts = column === "activity" ? [row.activity] : row[column];
      for (const text of texts)
        if (!printed(cells[0]).includes(words(text))) faults.push(`${row.id}: "${text}" is not in ${column}`);
    }
  }
  return faults;
}

function symbolFaults(drawing: SopDrawing, pages: readonly Scene[]): readonly string[] {
  return drawing.rows.flatMap((row) => {
    const page = pages.find(({ groups }) => groups.some(({ id }) => id === row.id));
    const symbols = page?.groups.filter(({ id }) => id === row.id || id.startsWith(`${row.id}@`)) ?? [];
    const lanes = symbols.flatMap((symbol) => symbol.lanes ?? []);
    const isComplete =
      [...new Set(row.lanes)].every((id) => lanes.includes(id)) && lanes.length === new Set(row.lanes).size;
    const cell = page?.groups.find(({ id }) => id === `sel-number-${row.id}`)?.shapes[0];
    const inRow = symbols.every(({ shapes: [outline] }) => {
      if (cell?.type !== "rect" || outline === undefined) return false;
      const ys = outline.type === "rect" ? [outline.y, outline.y + outline.height] : pathYs(outline);
      return ys.every((y) => y > cell.y && y < cell.y + cell.height);
    });
    return isComplete && inRow ? [] : [`symbols of ${row.id} stand in ${lanes.join(" ")}`];
  });
}

function pathYs(shape: Group["shapes"][number]): readonly number[] {
  return shape.type !== "path"
    ? []
    : shape.commands.flatMap((command) => (command[0] === "M" || command[0] === "L" ? [command[2]] : []));
}

function flowFaults(drawing: SopDrawing, pages: readonly Scene[]): readonly string[] {
  const groups = pages.flatMap((page) => page.groups);
  const flows = groups.filter(({ kind }) => kind === "sequence");
  const connector = new Map(
    groups.filter(({ kind }) => kind === "connector").map((group) => [group.id, group]),
  );
  const letterOf = (id: string | undefined): string => /^(?:ke|dari)-([A-Z]+)-/.exec(id ?? "")?.[1] ?? "";
  const faults: string[] = [];
  for (const { from, to, label } of drawing.flows) {
    const whole = flows.filter((flow) => flow.from === from && flow.to === to);
    const begun = flows.filter((flow) => flow.from === from && connector.has(flow.to ?? ""));
    const ended = flows.filter((flow) => flow.to === to && connector.has(flow.from ?? ""));
    const joined = begun.filter((one) => ended.some((other) => letterOf(other.from) === letterOf(one.to)));
    const shown = printed(whole[0] ?? joined[0]);
    const remarks = printed(groups.find(({ id }) => id === `sel-remarks-${from}`));
    const number = drawing.rows.find(({ id }) => id === to)?.number ?? "";
    const isSaid = pages.length > 1 && remarks.toLowerCase().includes(`kelangkah${number}`);
    if (whole.length + joined.length < 1 ? !isSaid : whole.length > 1)
      faults.push(`flow ${from} → ${to} is not drawn once`);
    const said = [shown, ...begun.map(printed), remarks].some((text) => text.includes(words(label)));
    if (label !== "" && !said) faults.push(`label "${label}" of ${from} → ${to} is lost`);
  }
  return faults;
}
