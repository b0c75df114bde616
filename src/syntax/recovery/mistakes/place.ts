import type { IToken, Lexer } from "chevrotain";
import type { Context, StatementReader, Trouble } from "../statements.ts";
import type { Words } from "../../lexing/file-words.ts";

/** What is known of a statement before it is read. */
export interface Surroundings extends Words {
  readonly reader: StatementReader;
  readonly lexer: Lexer;
  /** The text of the file. */
  readonly text: string;
  readonly context: Context;
  readonly hasBlock: boolean;
  /** What stands in the block behind the statement begins with these. */
  readonly inside: readonly IToken[];
  /** Names that were read as others before, in the same file. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Where a statement is wrong, as each of the corrections looks at it. */
export interface Place extends Surroundings {
  readonly trouble: Trouble;
  /** The rule that the statement is read with. */
  readonly rule: string | null;
  readonly tokens: readonly IToken[];
  readonly index: number;
  /** The token that does not fit; null at the end of the statement. */
  readonly t: IToken | null;
  /** The token before on the same line. */
  readonly before: IToken | null;
  /** The keywords that make sense here. */
  readonly allowed: readonly string[];
}
