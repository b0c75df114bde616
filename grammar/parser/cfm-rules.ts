import { tokenMatcher, type IToken } from "chevrotain";
import { LevelRules } from "./level-rules.ts";
import { sopFactWords, stepTexts } from "../facts.ts";
import * as t from "../tokens.ts";

const { kw } = t;

const SOP_TEXTS = sopFactWords("text", "texts");
const SOP_DATES = sopFactWords("date");

/** `cfm`: lanes, steps and flows. */
export class CfmRules extends LevelRules {
  readonly cfm = this.RULE("cfm", () => {
    this.CONSUME(kw.cfm);
    this.SUBRULE(this.cfmCode);
    this.OPTION(() => this.CONSUME(t.Text));
    this.CONSUME(t.Open);
    this.MANY(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.lane) },
        { ALT: () => this.SUBRULE(this.laneGroup) },
        { ALT: () => this.SUBRULE(this.phase) },
        { ALT: () => this.SUBRULE(this.flow) },
        { ALT: () => this.SUBRULE(this.cfmSetting) },
        { ALT: () => this.SUBRULE(this.sop) },
      ]);
    });
    this.CONSUME(t.Close);
  });

  readonly cfmSetting = this.RULE("cfmSetting", () => {
    this.OR([
      {
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(kw.arah) }, { ALT: () => this.CONSUME(kw.halaman) }]);
          this.CONSUME(t.Name);
        },
      },
      {
        ALT: () => {
          this.CONSUME(kw.catatan);
          this.CONSUME(t.Text);
        },
      },
    ]);
  });

  /** A party over several lanes of its own. */
  readonly laneGroup = this.RULE("laneGroup", () => {
    this.CONSUME(kw.pihak);
    this.CONSUME(t.Text);
    this.CONSUME(t.Open);
    this.MANY(() => this.SUBRULE(this.lane));
    this.CONSUME(t.Close);
  });

  /** A stretch of the work, with the steps that it begins with. */
  readonly phase = this.RULE("phase", () => {
    this.CONSUME(kw.tahap);
    this.CONSUME(t.Text);
    this.MANY({ GATE: () => this.isName(), DEF: () => this.CONSUME(t.Name) });
  });

  /** A procedure (SOP) that describes the CFM, or a part of it. */
  readonly sop = this.RULE("sop", () => {
    this.CONSUME(kw.sop);
    this.SUBRULE(this.cfmCode);
    this.OPTION(() => this.CONSUME(t.Text));
    this.OPTION2(() => {
      this.CONSUME(t.Open);
      this.MANY(() => {
        this.OR([{ ALT: () => this.SUBRULE(this.sopFact) }, { ALT: () => this.SUBRULE(this.approval) }]);
      });
      this.CONSUME(t.Close);
    });
  });

  /** What the cover of an SOP says, and which steps it describes. */
  readonly sopFact = this.RULE("sopFact", () => {
    this.OR([
      {
        ALT: () => {
          this.OR2(SOP_TEXTS.map((word) => ({ ALT: () => this.CONSUME(kw[word]) })));
          this.AT_LEAST_ONE(() => this.CONSUME(t.Text));
        },
      },
      {
        ALT: () => {
          this.OR3(SOP_DATES.map((word) => ({ ALT: () => this.CONSUME(kw[word]) })));
          this.OR4([{ ALT: () => this.CONSUME(t.DateLiteral) }, { ALT: () => this.CONSUME2(t.Text) }]);
        },
      },
      {
        ALT: () => {
          this.CONSUME(kw.mencakup);
          this.CONSUME(t.Name);
          this.MANY({
            GATE: () => this.isName() && !tokenMatcher(this.LA(1), t.SopFactWord),
            DEF: () => this.CONSUME2(t.Name),
          });
        },
      },
    ]);
  });

  /** Who approves an SOP, as who signs the decree. */
  readonly approval = this.RULE("approval", () => {
    this.CONSUME(kw.penandatangan);
    this.CONSUME(t.Open);
    this.MANY(() => this.SUBRULE(this.field));
    this.CONSUME(t.Close);
  });

  readonly lane = this.RULE("lane", () => {
    this.CONSUME(kw.lajur);
    this.CONSUME(t.Name);
    this.OPTION(() => this.CONSUME(t.Text));
    this.CONSUME(t.Open);
    this.MANY({ GATE: () => this.startsStep(), DEF: () => this.SUBRULE(this.step) });
    this.CONSUME(t.Close);
  });

  protected startsStep(): boolean {
    return this.atLineStart() && opensStep(this.LA(1), this.LA(2), this.LA(3));
  }

  readonly step = this.RULE("step", () => {
    this.OR([
      {
        GATE: () => this.startsEvent(),
        ALT: () => {
          this.OR2([{ ALT: () => this.CONSUME(kw.mulai) }, { ALT: () => this.CONSUME(kw.selesai) }]);
          this.OPTION({ GATE: () => this.isName(), DEF: () => this.CONSUME(t.Name) });
          this.OPTION2({ GATE: () => this.onSameLine(), DEF: () => this.CONSUME(t.Text) });
        },
      },
      {
        ALT: () => {
          this.CONSUME2(t.Name);
          this.OPTION3({ GATE: () => this.onSameLine(), DEF: () => this.SUBRULE(this.stepKind) });
          this.OPTION4(() => this.CONSUME2(t.Text));
        },
      },
    ]);
    this.OPTION5({ GATE: () => this.onSameLine(), DEF: () => this.SUBRULE(this.together) });
    this.OPTION6(() => {
      this.CONSUME(t.Open);
      this.MANY(() => this.SUBRULE(this.stepFact));
      this.CONSUME(t.Close);
    });
  });

  /** `mulai` and `selesai` open an event unless a kind word or a text makes them the id of another step. */
  protected startsEvent(): boolean {
    const first = this.LA(1);
    if (!tokenMatcher(first, kw.mulai) && !tokenMatcher(first, kw.selesai)) return false;
    const second = this.LA(2);
    const kindWord = tokenMatcher(second, t.StepKindWord) && tokenMatcher(this.LA(3), t.Text);
    return !(kindWord && second.startLine === first.endLine && isShape(second));
  }

  readonly stepKind = this.RULE("stepKind", () => {
    this.OR([
      { ALT: () => this.CONSUME(kw.cabang) },
      { ALT: () => this.CONSUME(kw.paralel) },
      { ALT: () => this.CONSUME(kw.dokumen) },
      { ALT: () => this.CONSUME(kw.arsip) },
      { ALT: () => this.CONSUME(kw.tunggu) },
      { ALT: () => this.CONSUME(kw.tonggak) },
      { ALT: () => this.CONSUME(kw.mulai) },
      { ALT: () => this.CONSUME(kw.selesai) },
      {
        ALT: () => {
          this.CONSUME(kw.subproses);
          this.SUBRULE(this.cfmCode);
        },
      },
    ]);
  });

  readonly together = this.RULE("together", () => {
    this.CONSUME(kw.bersama);
    this.AT_LEAST_ONE({ GATE: () => this.isName(), DEF: () => this.CONSUME(t.Name) });
  });

  readonly stepFact = this.RULE("stepFact", () => {
    this.OR([
      {
        ALT: () => {
          this.OR2(stepTexts.map((word) => ({ ALT: () => this.CONSUME(kw[word]) })));
          this.CONSUME(t.Text);
        },
      },
      {
        ALT: () => {
          this.CONSUME(kw.jenis);
          this.CONSUME(t.Name);
        },
      },
    ]);
  });

  readonly flow = this.RULE("flow", () => {
    this.CONSUME(kw.alur);
    this.CONSUME(t.Name);
    this.AT_LEAST_ONE(() => {
      this.SUBRULE(this.arrow);
      this.CONSUME2(t.Name);
    });
  });
}

/**
 * Whether the first token of a line in a lane begins a step. A word that opens another part is a step's id only with a
 * text behind it; else a `}` is missing here.
 */
export function opensStep(first: IToken, second: IToken | undefined, third: IToken | undefined): boolean {
  if (!tokenMatcher(first, t.PartWord)) return true;
  if (second === undefined || second.startLine !== first.endLine || isPhase(first, second, third))
    return false;
  const shape = tokenMatcher(second, t.StepKindWord) ? third : second;
  return shape !== undefined && tokenMatcher(shape, t.Text);
}

/** `tahap "Persiapan" terima`: behind the text of a step called `tahap` stands no name. */
function isPhase(first: IToken, second: IToken | undefined, third: IToken | undefined): boolean {
  if (!tokenMatcher(first, kw.tahap) || second === undefined || third === undefined) return false;
  if (!tokenMatcher(second, t.Text) || third.startLine !== second.endLine) return false;
  return tokenMatcher(third, t.Name) && !tokenMatcher(third, kw.bersama);
}

function isShape(token: IToken): boolean {
  return !tokenMatcher(token, kw.mulai) && !tokenMatcher(token, kw.selesai);
}
