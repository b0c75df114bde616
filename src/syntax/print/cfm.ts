import type { CfmDecl, FlowLink, Identifier, LaneDecl, StepDecl, StepDetail } from "../ast.ts";
import { stepKeyword, wordFor } from "../../../grammar/words.ts";
import { quoteText } from "../text.ts";
import type { Written } from "../written.ts";
import { block, words } from "./block.ts";
import { chains } from "./chains.ts";
import { canNameStep } from "./places.ts";
import { sopLines } from "./sop.ts";
import { arrowWord, bareCode, nameWord } from "./words.ts";

/** Steps of one `alur` line: a longer story is read more easily in several. */
const LONGEST_CHAIN = 8;

/** The lines of a `cfm` block. Throws a RangeError as `print` does. */
export function cfmLines(cfm: Written<CfmDecl>): readonly string[] {
  const head = words("cfm", bareCode(cfm.code), cfm.title === null ? null : quoteText(cfm.title));
  const settings = [
    ...cfm.directions.map((direction) => `arah ${wordFor("direction", direction)}`),
    ...cfm.pages.map((page) => `halaman ${wordFor("orientation", page)}`),
    ...cfm.sops.flatMap(sopLines),
    ...cfm.notes.map((note) => `catatan ${quoteText(note)}`),
  ];
  const phases = cfm.phases.map(({ title, steps }) =>
    words("tahap", quoteText(title), ...steps.map(nameWord)),
  );
  const flows = chains(cfm.flows, nameWord, LONGEST_CHAIN).map(flowLine);
  const parts = [settings, ...laneGroups(cfm.lanes), phases, flows].filter((part) => part.length > 0);
  return block(
    head,
    parts.flatMap((part, index) => (index > 0 && (part === phases || part === flows) ? ["", ...part] : part)),
  );
}

/** Neighbouring lanes of one party in its block. */
function laneGroups(lanes: readonly Written<LaneDecl>[]): readonly (readonly string[])[] {
  const runs: { readonly group: string | null; readonly lanes: Written<LaneDecl>[] }[] = [];
  for (const lane of lanes) {
    const run = runs.at(-1);
    if (run !== undefined && lane.group !== null && run.group === lane.group) run.lanes.push(lane);
    else runs.push({ group: lane.group, lanes: [lane] });
  }
  return runs.map(({ group, lanes }) => {
    const lines = lanes.flatMap(laneLines);
    return group === null ? lines : block(words("pihak", quoteText(group)), lines);
  });
}

function laneLines({ id, name, steps }: Written<LaneDecl>): readonly string[] {
  const head = words("lajur", nameWord(id), name === null ? null : quoteText(name));
  return block(head, steps.flatMap(stepLines));
}

function stepLines(step: Written<StepDecl>): readonly string[] {
  const head = words(
    stepHead(step),
    step.text === null ? null : quoteText(step.text),
    step.together.length === 0 ? null : words("bersama", ...step.together.map(nameWord)),
  );
  return step.details.length === 0 ? [head] : block(head, step.details.map(detailLine));
}

/** `mulai`, `selesai ditolak`, `periksa`, `lengkap cabang`, `lanjut subproses P.2`. */
function stepHead({ kind, id, text, target, together }: Written<StepDecl>): string {
  const isEvent = kind === "start" || kind === "end";
  const keyword = stepKeyword(kind);
  if (!canNameStep(id, { kind, text })) throw new RangeError(`not a name of a step here: ${id}`);
  // Straight behind `mulai` the word `bersama` would be its name.
  const isNamed = id !== keyword || (text === null && together.length > 0);
  if (isEvent) return words(keyword, isNamed ? nameWord(id) : null);
  return words(nameWord(id), keyword, kind === "subprocess" && target !== null ? bareCode(target) : null);
}

function detailLine(detail: Written<StepDetail>): string {
  return detail.kind === "jenis"
    ? `jenis ${wordFor("nature", detail.value)}`
    : `${detail.kind} ${quoteText(detail.text)}`;
}

type Link = Written<FlowLink<Identifier>>;

function flowLine(chain: readonly Link[]): string {
  return words(
    "alur",
    nameWord(chain[0]!.from),
    ...chain.flatMap((link) => [arrowWord(link.arrow, link.label), nameWord(link.to)]),
  );
}
