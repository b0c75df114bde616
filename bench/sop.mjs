// SOPs (PermenPANRB 35/2012) of all CFMs of an example, as PDF, Word and Excel, on top of a warm build.
//   node bench/sop.mjs [rounds: 5]
import { benchExport } from "./parts/exported.mjs";

const rounds = Number(process.argv[2] ?? 5);
benchExport({ output: "sop", rounds, first: "SOPs of 20 CFMs, first time", aim: "" });
