import { tokenMatcher, type IToken } from "chevrotain";
import { MapRules } from "./map-rules.ts";
import { factWords } from "../facts.ts";
import * as t from "../tokens.ts";

const { kw } = t;

const UNIT_FACTS = factWords("units");
const TEXT_FACTS = factWords("texts", "text");

/** `level`, its processes with their facts, and flows between siblings. */
export class LevelRules extends MapRules {
  readonly level = this.RULE("level", () => {
    this.CONSUME(kw.level);
    this.CONSUME(t.NumberPath);
    this.OPTION(() => this.CONSUME(t.Text));
    this.CONSUME(t.Open);
    this.MANY(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.siblingFlow) },
        {
          GATE: () => !this.isBehindCode() && opensProcess(this.LA(1), this.LA(2)),
          ALT: () => this.SUBRULE(this.process),
        },
      ]);
    });
    this.CONSUME(t.Close);
  });

  protected isBehindCode(): boolean {
    return isBehindCode(this.LA(-1), this.LA(0), this.LA(1));
  }

  /** Whether the next token is the first word of a code in two: `DINAS 01`. */
  protected hasNumber(): boolean {
    return isNumbered(this.LA(1), this.LA(2));
  }

  readonly process = this.RULE("process", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Code) },
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(t.Identifier) }, { ALT: () => this.CONSUME(t.SlashedPrefix) }]);
          this.OPTION({ GATE: () => this.onSameLine(), DEF: () => this.CONSUME(t.NumberPath) });
        },
      },
      { ALT: () => this.CONSUME2(t.NumberPath) },
    ]);
    this.OPTION2(() => this.CONSUME(t.Text));
    this.MANY(() => this.SUBRULE(this.processFact));
    this.OPTION3(() => {
      this.CONSUME(t.Open);
      this.MANY2(() => this.SUBRULE2(this.processFact));
      this.CONSUME(t.Close);
    });
  });

  readonly processFact = this.RULE("processFact", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.unitFact) },
      { ALT: () => this.SUBRULE(this.textFact) },
      { ALT: () => this.SUBRULE(this.groupFact) },
      { ALT: () => this.SUBRULE(this.derivedFact) },
    ]);
  });

  readonly unitFact = this.RULE("unitFact", () => {
    this.OR(UNIT_FACTS.map((word) => ({ ALT: () => this.CONSUME(kw[word]) })));
    let isFirst = true;
    this.AT_LEAST_ONE({
      GATE: () =>
        this.isName() && (isFirst || !(tokenMatcher(this.LA(1), t.ProcessFactWord) || this.hasNumber())),
      DEF: () => {
        isFirst = false;
        this.CONSUME(t.Name);
      },
    });
  });

  readonly textFact = this.RULE("textFact", () => {
    this.OR(TEXT_FACTS.map((word) => ({ ALT: () => this.CONSUME(kw[word]) })));
    this.AT_LEAST_ONE(() => this.CONSUME(t.Text));
  });

  readonly groupFact = this.RULE("groupFact", () => {
    this.OR([{ ALT: () => this.CONSUME(kw.kelompok) }, { ALT: () => this.CONSUME(kw.halaman) }]);
    this.CONSUME(t.Name);
  });

  readonly derivedFact = this.RULE("derivedFact", () => {
    this.CONSUME(kw.turunan);
    this.SUBRULE(this.code);
  });

  readonly siblingFlow = this.RULE("siblingFlow", () => {
    this.CONSUME(kw.alur);
    this.SUBRULE(this.code);
    this.AT_LEAST_ONE(() => {
      this.SUBRULE(this.arrow);
      this.SUBRULE2(this.code);
    });
  });
}

/** A name opens a process with numbers behind it, or as a code of level 0 in a scheme like `PAN-01.01`. */
export function opensProcess(first: IToken, second: IToken | undefined): boolean {
  return !tokenMatcher(first, t.Identifier) || isNumbered(first, second) || /-[0-9]+$/.test(first.image);
}

/**
 * Whether a token stands where no process begins: a number on the line of a code (`DINAS 01 02`), what is on the line of
 * a prefix (`alur P.1 -> DINAS DINAS 02`), or the rest of one on the next line (`alur DINAS 01 -> DINAS` and `02`).
 */
export function isBehindCode(
  arrow: IToken | undefined,
  last: IToken | undefined,
  first: IToken | undefined,
): boolean {
  if (last === undefined || first === undefined) return false;
  const [isOnLine, isNumber] = [first.startLine === last.endLine, tokenMatcher(first, t.NumberPath)];
  if (endsInPrefix(arrow, last)) return isOnLine || isNumber;
  return isOnLine && isNumber && (tokenMatcher(last, t.Code) || tokenMatcher(last, t.NumberPath));
}

/** Whether a chain of flows ends with the first word of a code in two. */
export function endsInPrefix(arrow: IToken | undefined, last: IToken): boolean {
  return (
    arrow?.tokenType.name.endsWith("Arrow") === true &&
    tokenMatcher(last, t.Identifier) &&
    !/-[0-9]+$/.test(last.image)
  );
}

function isNumbered(first: IToken, second: IToken | undefined): boolean {
  return second !== undefined && tokenMatcher(second, t.NumberPath) && second.startLine === first.endLine;
}
