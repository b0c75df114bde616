import type { IRecognitionException } from "chevrotain";
import { DecreeRules } from "./decree-rules.ts";

/** After this many syntax errors a file is not worth reading further. */
export const MAX_SYNTAX_ERRORS = 100;

/**
 * The grammar of `.ppb`. The language is line-oriented where a list of names could run into the next line:
 * such lists end where their line ends. `checked` runs chevrotain's own validation of the rules (tests do).
 */
export class PpbParser extends DecreeRules {
  constructor(checked = false) {
    super(checked);
    this.performSelfAnalysis();
    stopAfter(MAX_SYNTAX_ERRORS, this as unknown as ParserInternals);
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

/** The parts of chevrotain's parser that its published types leave out. */
interface ParserInternals {
  errors: IRecognitionException[];
  currIdx: number;
  tokVectorLength: number;
  SAVE_ERROR(error: IRecognitionException): IRecognitionException;
}

/** Jumps to the end of input once a file has shown that it is not `.ppb` text; recovery would go on for minutes. */
function stopAfter(limit: number, parser: ParserInternals): void {
  const save = parser.SAVE_ERROR.bind(parser);
  parser.SAVE_ERROR = (error) => {
    // The `errors` getter copies its list; the limit keeps that copy short.
    if (parser.errors.length + 1 >= limit) parser.currIdx = parser.tokVectorLength - 1;
    return save(error);
  };
}
