import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { coreDiagnostic } from "../../diagnostics/core.ts";
import { defineMessages } from "../../diagnostics/message.ts";
import type { Declaration, UnitDecl } from "../../syntax/ast.ts";
import type { Unit } from "../model.ts";
import { scope, type Names, type Scope } from "./names.ts";
import type { Once } from "./once.ts";
import { nameKey } from "../symbol.ts";

const messages = defineMessages({
  repeated: { id: 'Unit "{name}" sudah dideklarasikan.', en: 'Unit "{name}" is already declared.' },
  help: { id: "Pakai nama lain atau hapus salah satunya.", en: "Use another name or delete one of them." },
  first: { id: "deklarasi pertama", en: "first declaration" },
});

/** The units, partners and posts of a map by the names that references use. */
export interface Units {
  readonly list: readonly Unit[];
  readonly symbols: Scope;
  readonly byName: ReadonlyMap<string, Unit>;
}

export function bindUnits(
  declarations: readonly Declaration[],
  names: Names,
  once: Once,
  diagnostics: Diagnostic[],
): Units {
  const all = declarations.filter(isUnit);
  const symbols = scope(names.map);
  for (const { id } of all) names.define("unit", id, symbols);
  const byName = new Map<string, Unit>();
  for (const declaration of all) {
    const key = nameKey(declaration.id.value);
    const unit = bindUnit(declaration, symbols, names, once);
    const earlier = byName.get(key);
    if (earlier === undefined) byName.set(key, unit);
    else diagnostics.push(repeated(declaration, earlier));
  }
  return { list: [...byName.values()], symbols, byName };
}

function isUnit(declaration: Declaration): declaration is UnitDecl {
  return declaration.kind === "unit" || declaration.kind === "partner" || declaration.kind === "post";
}

function bindUnit(declaration: UnitDecl, symbols: Scope, names: Names, once: Once): Unit {
  const { id, name, kind, parents, abbreviations, span } = declaration;
  const above = parents.map((unit) => names.refer("parent", unit, symbols));
  return {
    id: id.value,
    name: name.value,
    abbreviation: once.first("singkatan", abbreviations)?.value ?? null,
    kind,
    parent: once.first(kind === "post" ? "di" : "bagian", above),
    idSpan: id.span,
    nameSpan: name.span,
    span,
  };
}

function repeated(declaration: UnitDecl, first: Unit): Diagnostic {
  return coreDiagnostic("unit-ganda", {
    span: declaration.id.span,
    message: messages.repeated({ name: declaration.id.value }),
    help: messages.help(),
    related: [{ span: first.span, message: messages.first() }],
  });
}
