import { DecreeRules } from "./decree-rules.ts";

/**
 * The grammar of `.ppb`. A step, and a list of names, ends where its line ends. `checked` runs chevrotain's own validation of the rules (tests do).
 */
export class PpbParser extends DecreeRules {
  constructor(checked = false) {
    super(checked);
    this.performSelfAnalysis();
  }

  readonly file = this.RULE("file", () => {
    this.MANY(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.map) },
        { ALT: () => this.SUBRULE(this.unit) },
        { ALT: () => this.SUBRULE(this.post) },
        { ALT: () => this.SUBRULE(this.level) },
        { ALT: () => this.SUBRULE(this.cfm) },
        { ALT: () => this.SUBRULE(this.siblingFlow) },
        { ALT: () => this.SUBRULE(this.decree) },
      ]);
    });
  });
}
