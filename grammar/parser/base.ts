import { CstParser, EOF, tokenMatcher } from "chevrotain";
import { expectedTypesAsMessage } from "./errors.ts";
import { FirstTokenLookahead } from "./lookahead.ts";
import * as t from "../tokens.ts";

/** What every part of the grammar uses: where a line ends, codes and arrows. */
export class BaseRules extends CstParser {
  constructor(checked: boolean) {
    super([...t.allTokens], {
      // `src/syntax/recovery` reads what is wrong statement by statement.
      recoveryEnabled: false,
      errorMessageProvider: expectedTypesAsMessage,
      // The first word of a part decides which it is; where it does not, a gate does.
      lookaheadStrategy: new FirstTokenLookahead(),
      maxLookahead: 1,
      nodeLocationTracking: "onlyOffset",
      skipValidations: !checked,
    });
  }

  protected onSameLine(): boolean {
    const next = this.LA(1);
    return next.tokenType !== EOF && next.startLine === this.LA(0).endLine;
  }

  /** Whether the next token begins its line, or its block. */
  protected atLineStart(): boolean {
    const before = this.LA(0);
    return !this.onSameLine() || tokenMatcher(before, t.Open) || tokenMatcher(before, t.Close);
  }

  protected isName(): boolean {
    return this.onSameLine() && tokenMatcher(this.LA(1), t.Name);
  }

  /** A code as a reference: `P.1.2`, `DISKOPUKM 01.02` or quoted. */
  readonly code = this.RULE("code", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Code) },
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(t.Name) }, { ALT: () => this.CONSUME(t.SlashedPrefix) }]);
          this.OPTION({ GATE: () => this.onSameLine(), DEF: () => this.CONSUME(t.NumberPath) });
        },
      },
      { ALT: () => this.CONSUME2(t.NumberPath) },
      { ALT: () => this.CONSUME(t.Text) },
    ]);
  });

  /** Unlike `code`, never quoted: a quoted text after `cfm CODE` is its title. */
  readonly cfmCode = this.RULE("cfmCode", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Code) },
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(t.Name) }, { ALT: () => this.CONSUME(t.SlashedPrefix) }]);
          this.OPTION({ GATE: () => this.onSameLine(), DEF: () => this.CONSUME(t.NumberPath) });
        },
      },
      { ALT: () => this.CONSUME2(t.NumberPath) },
    ]);
  });

  readonly arrow = this.RULE("arrow", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Arrow) },
      { ALT: () => this.CONSUME(t.LabelledArrow) },
      { ALT: () => this.CONSUME(t.DottedArrow) },
      { ALT: () => this.CONSUME(t.LabelledDottedArrow) },
    ]);
  });

  /** A line of a block whose words are a closed list: `jabatan "Kepala Dinas"`. */
  readonly field = this.RULE("field", () => {
    this.CONSUME(t.Name);
    this.CONSUME(t.Text);
  });
}
