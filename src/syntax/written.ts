import type { CodeRef, Declaration } from "./ast.ts";

/** A code as data: how it is spelt between its parts is the printer's business. */
export type WrittenCode = Pick<CodeRef, "prefix" | "separator" | "segments"> &
  Partial<Pick<CodeRef, "parts">>;

/**
 * A part of the tree without its places: spans are gone, and a name, number or text that carried one is the bare
 * value. What an importer builds and the printer writes.
 */
export type Written<T> = T extends CodeRef
  ? WrittenCode
  : T extends readonly (infer Item)[]
    ? readonly Written<Item>[]
    : T extends object
      ? [keyof T] extends ["value" | "span"]
        ? T extends { readonly value: infer Value }
          ? Value
          : never
        : { readonly [Key in keyof T as Key extends "span" ? never : Key]: Written<T[Key]> }
      : T;

export type WrittenDeclaration = Written<Declaration>;
