// The DOCX of the example's lampiran (with decree and matrix) on top of a warm build.
//   node bench/docx.mjs [rounds: 7]
import { benchExport } from "./parts/exported.mjs";

const rounds = Number(process.argv[2] ?? 7);
benchExport({ output: "docx", rounds, first: "first DOCX after a build", aim: "≤ 1500" });
