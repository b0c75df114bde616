import type { SourceFile } from "../../src/source/source.ts";
import { outputsOf, type Outputs } from "./outputs.ts";

(globalThis as { make?: (sources: readonly SourceFile[]) => Promise<Outputs> }).make = outputsOf;
