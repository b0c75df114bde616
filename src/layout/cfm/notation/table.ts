import type { StepKind } from "../../../syntax/ast.ts";
import { activity, archive, document, subprocess } from "./boxes.ts";
import type { Notation } from "./contract.ts";
import { end, start, wait } from "./events.ts";
import { decision, parallel } from "./gates.ts";

/** How each kind of step is drawn. */
export const NOTATIONS: Readonly<Record<StepKind, Notation>> = {
  mulai: start,
  selesai: end,
  tunggu: wait,
  kegiatan: activity,
  subproses: subprocess,
  dokumen: document,
  arsip: archive,
  cabang: decision,
  paralel: parallel,
};
