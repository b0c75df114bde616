export { check, type CheckResult } from "./check.ts";
export type {
  Diagnostic,
  Fix,
  Language,
  Related,
  Severity,
  Text,
  TextEdit,
} from "./diagnostics/diagnostic.ts";
export type * from "./model/model.ts";
export type { RuleOptions } from "./rules/index.ts";
export type { Position, SourceFile, Span } from "./source/source.ts";
export { readSources, ReadError, type Sources } from "./source/read.ts";
export { formatSource } from "./syntax/format.ts";
