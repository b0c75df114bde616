import type { Declaration } from "../../../src/syntax/ast.ts";
import type { WrittenDeclaration } from "../../../src/syntax/written.ts";

/** A declaration without its places. Codes keep their parts and not their spelling. */
export function written(declaration: Declaration): WrittenDeclaration {
  return withoutPlaces(declaration) as WrittenDeclaration;
}

function withoutPlaces(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withoutPlaces);
  if (typeof part !== "object" || part === null) return part;
  const keys = Object.keys(part);
  if (keys.length === 2 && keys.includes("value") && keys.includes("span"))
    return withoutPlaces((part as { readonly value: unknown }).value);
  const isCode = keys.includes("segments");
  return Object.fromEntries(
    Object.entries(part)
      .filter(
        ([key]) => key !== "span" && !(isCode && !["prefix", "separator", "segments", "parts"].includes(key)),
      )
      .map(([key, value]) => [key, withoutPlaces(value)]),
  );
}
