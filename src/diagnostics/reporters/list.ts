import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { human } from "./human.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import type { Reporter } from "./reporter.ts";
import { sarif } from "./sarif.ts";

/** Every output form of `ppb check --format`. */
export const reporters = { human, json, sarif, github, gitlab, junit } satisfies Readonly<
  Record<string, Reporter>
>;
