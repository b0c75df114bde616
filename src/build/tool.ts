import { readFileSync } from "node:fs";
import { VERSION } from "../version.ts";
import { sha256 } from "./hash.ts";

let hash: string | null = null;

/** What the tool itself is: its version and all that decides its bytes, so that a changed tool never meets an old cache. */
export function toolHash(): string {
  hash ??= sha256(VERSION, stamp());
  return hash;
}

/** The build of the tool writes it; run from its sources the tool has none. */
function stamp(): Uint8Array {
  try {
    return readFileSync(new URL("./stamp.txt", import.meta.url));
  } catch {
    return new Uint8Array();
  }
}
