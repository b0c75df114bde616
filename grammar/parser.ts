import { CstParser, EOF, tokenMatcher, type IRecognitionException, type IToken } from "chevrotain";
import * as t from "./tokens.ts";

/** After this many syntax errors a file is not worth reading further. */
export const MAX_SYNTAX_ERRORS = 100;

const { kw } = t;

/**
 * The grammar of `.ppb`. The language is line-oriented where a list of names could run into the next line:
 * such lists end where their line ends.
 */
export class PpbParser extends CstParser {
  constructor(checked = false) {
    super([...t.allTokens], { recoveryEnabled: true, maxLookahead: 2, nodeLocationTracking: "onlyOffset", skipValidations: !checked });
    this.performSelfAnalysis();
    stopAfter(MAX_SYNTAX_ERRORS, this as unknown as ParserInternals);
  }

  private onSameLine(): boolean {
    const next = this.LA(1);
    return next.tokenType !== EOF && next.startLine === this.LA(0).endLine;
  }

  private isName(): boolean {
    return this.onSameLine() && tokenMatcher(this.LA(1), t.Name);
  }

  readonly file = this.RULE("file", () => {
    this.MANY(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.map) },
        { ALT: () => this.SUBRULE(this.unit) },
        { ALT: () => this.SUBRULE(this.level) },
        { ALT: () => this.SUBRULE(this.cfm) },
        { ALT: () => this.SUBRULE(this.siblingFlow) },
        { ALT: () => this.SUBRULE(this.decree) },
      ]);
    });
  });

  // -------------------------------------------------------------- peta

  readonly map = this.RULE("map", () => {
    this.CONSUME(kw.peta);
    this.CONSUME(t.Name);
    this.CONSUME(t.Open);
    this.MANY(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.mapText) },
        { ALT: () => this.SUBRULE(this.years) },
        { ALT: () => this.SUBRULE(this.codeSample) },
        { ALT: () => this.SUBRULE(this.choice) },
        { ALT: () => this.SUBRULE(this.fonts) },
        { ALT: () => this.SUBRULE(this.measure) },
        { ALT: () => this.SUBRULE(this.groupName) },
        { ALT: () => this.SUBRULE(this.ruleSettings) },
      ]);
    });
    this.CONSUME(t.Close);
  });

  readonly mapText = this.RULE("mapText", () => {
    this.OR([
      { ALT: () => this.CONSUME(kw.judul) },
      { ALT: () => this.CONSUME(kw.instansi) },
      { ALT: () => this.CONSUME(kw.pemerintah) },
      { ALT: () => this.CONSUME(kw.csv) },
    ]);
    this.CONSUME(t.Text);
  });

  readonly years = this.RULE("years", () => {
    this.CONSUME(kw.tahun);
    this.OR([{ ALT: () => this.CONSUME(t.YearRange) }, { ALT: () => this.CONSUME(t.NumberPath) }]);
  });

  readonly codeSample = this.RULE("codeSample", () => {
    this.CONSUME(kw.kode);
    this.CONSUME(t.Name);
    this.CONSUME(t.Text);
  });

  /** A setting whose value is one of a few words. */
  readonly choice = this.RULE("choice", () => {
    this.OR([
      { ALT: () => this.CONSUME(kw.matriks) },
      { ALT: () => this.CONSUME(kw.tema) },
      { ALT: () => this.CONSUME(kw.kertas) },
      { ALT: () => this.CONSUME(kw.halaman) },
    ]);
    this.CONSUME(t.Name);
  });

  readonly fonts = this.RULE("fonts", () => {
    this.CONSUME(kw.huruf);
    this.CONSUME(t.Text);
    this.MANY({
      GATE: () => this.onSameLine(),
      DEF: () => {
        this.CONSUME(t.Name);
        this.CONSUME2(t.Text);
      },
    });
  });

  readonly measure = this.RULE("measure", () => {
    this.OR([{ ALT: () => this.CONSUME(kw.ukuran) }, { ALT: () => this.CONSUME(kw.margin) }]);
    this.AT_LEAST_ONE(() => this.CONSUME(t.NumberPath));
  });

  readonly groupName = this.RULE("groupName", () => {
    this.CONSUME(kw.sebutan);
    this.CONSUME(t.Name);
    this.CONSUME(t.Text);
  });

  readonly ruleSettings = this.RULE("ruleSettings", () => {
    this.CONSUME(kw.aturan);
    this.CONSUME(t.Open);
    this.MANY(() => this.SUBRULE(this.ruleSetting));
    this.CONSUME(t.Close);
  });

  readonly ruleSetting = this.RULE("ruleSetting", () => {
    this.CONSUME(t.Name);
    this.CONSUME2(t.Name);
  });

  // -------------------------------------------------------------- unit, mitra

  readonly unit = this.RULE("unit", () => {
    this.OR([{ ALT: () => this.CONSUME(kw.unit) }, { ALT: () => this.CONSUME(kw.mitra) }]);
    this.CONSUME(t.Name);
    this.CONSUME(t.Text);
    this.OPTION(() => {
      this.CONSUME(kw.singkatan);
      this.CONSUME2(t.Text);
    });
  });

  // -------------------------------------------------------------- level

  readonly level = this.RULE("level", () => {
    this.CONSUME(kw.level);
    this.CONSUME(t.NumberPath);
    this.OPTION(() => this.CONSUME(t.Text));
    this.CONSUME(t.Open);
    this.MANY(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.siblingFlow) },
        { GATE: () => this.startsProcess(), ALT: () => this.SUBRULE(this.process) },
      ]);
    });
    this.CONSUME(t.Close);
  });

  private startsProcess(): boolean {
    return !tokenMatcher(this.LA(1), t.Identifier) || tokenMatcher(this.LA(2), t.NumberPath);
  }

  readonly process = this.RULE("process", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Code) },
      {
        ALT: () => {
          this.CONSUME(t.Identifier);
          this.CONSUME(t.NumberPath);
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
    this.OR([
      { ALT: () => this.CONSUME(kw.pengampu) },
      { ALT: () => this.CONSUME(kw.pelanggan) },
      { ALT: () => this.CONSUME(kw.pemasok) },
    ]);
    this.CONSUME(t.Name);
    this.MANY({
      GATE: () => this.isName() && !tokenMatcher(this.LA(1), t.ProcessFactWord),
      DEF: () => this.CONSUME2(t.Name),
    });
  });

  readonly textFact = this.RULE("textFact", () => {
    this.OR([
      { ALT: () => this.CONSUME(kw.masukan) },
      { ALT: () => this.CONSUME(kw.keluaran) },
      { ALT: () => this.CONSUME(kw.dasar) },
      { ALT: () => this.CONSUME(kw.catatan) },
      { ALT: () => this.CONSUME(kw.rab) },
      { ALT: () => this.CONSUME(kw.sipd) },
    ]);
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

  /** A code as a reference: `P.1.2`, `DISKOPUKM 01.02` or quoted. */
  readonly code = this.RULE("code", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Code) },
      {
        ALT: () => {
          this.CONSUME(t.Name);
          this.OPTION({ GATE: () => this.onSameLine(), DEF: () => this.CONSUME(t.NumberPath) });
        },
      },
      { ALT: () => this.CONSUME2(t.NumberPath) },
      { ALT: () => this.CONSUME(t.Text) },
    ]);
  });

  readonly siblingFlow = this.RULE("siblingFlow", () => {
    this.CONSUME(kw.alur);
    this.SUBRULE(this.code);
    this.AT_LEAST_ONE(() => {
      this.SUBRULE(this.arrow);
      this.SUBRULE2(this.code);
    });
  });

  readonly arrow = this.RULE("arrow", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Arrow) },
      { ALT: () => this.CONSUME(t.LabelledArrow) },
      { ALT: () => this.CONSUME(t.DottedArrow) },
    ]);
  });

  // -------------------------------------------------------------- cfm

  readonly cfm = this.RULE("cfm", () => {
    this.CONSUME(kw.cfm);
    this.SUBRULE(this.cfmCode);
    this.OPTION(() => this.CONSUME(t.Text));
    this.CONSUME(t.Open);
    this.MANY(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.lane) },
        { ALT: () => this.SUBRULE(this.flow) },
        { ALT: () => this.SUBRULE(this.cfmSetting) },
      ]);
    });
    this.CONSUME(t.Close);
  });

  /** Unlike `code`, never quoted: a quoted text after `cfm CODE` is its title. */
  readonly cfmCode = this.RULE("cfmCode", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Code) },
      {
        ALT: () => {
          this.CONSUME(t.Name);
          this.OPTION({ GATE: () => this.onSameLine(), DEF: () => this.CONSUME(t.NumberPath) });
        },
      },
      { ALT: () => this.CONSUME2(t.NumberPath) },
    ]);
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

  readonly lane = this.RULE("lane", () => {
    this.CONSUME(kw.lajur);
    this.CONSUME(t.Name);
    this.OPTION(() => this.CONSUME(t.Text));
    this.CONSUME(t.Open);
    this.MANY({ GATE: () => this.startsStep(), DEF: () => this.SUBRULE(this.step) });
    this.CONSUME(t.Close);
  });

  /** A word that opens another part is a step's id only with a text behind it; else a `}` is missing here. */
  private startsStep(): boolean {
    if (!tokenMatcher(this.LA(1), t.PartWord)) return true;
    const shape = tokenMatcher(this.LA(2), t.StepKindWord) ? 3 : 2;
    return this.LA(2).startLine === this.LA(1).endLine && tokenMatcher(this.LA(shape), t.Text);
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
  private startsEvent(): boolean {
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
          this.OR2([
            { ALT: () => this.CONSUME(kw.pelaksana) },
            { ALT: () => this.CONSUME(kw.waktu) },
            { ALT: () => this.CONSUME(kw.kelengkapan) },
            { ALT: () => this.CONSUME(kw.keluaran) },
            { ALT: () => this.CONSUME(kw.keterangan) },
          ]);
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

  // -------------------------------------------------------------- keputusan

  readonly decree = this.RULE("decree", () => {
    this.CONSUME(kw.keputusan);
    this.CONSUME(t.Open);
    this.MANY(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.decreeText) },
        { ALT: () => this.SUBRULE(this.decreeDate) },
        { ALT: () => this.SUBRULE(this.decreeList) },
        { ALT: () => this.SUBRULE(this.clauses) },
        { ALT: () => this.SUBRULE(this.fields) },
      ]);
    });
    this.CONSUME(t.Close);
  });

  readonly decreeText = this.RULE("decreeText", () => {
    this.OR([
      { ALT: () => this.CONSUME(kw.nomor) },
      { ALT: () => this.CONSUME(kw.tentang) },
      { ALT: () => this.CONSUME(kw.pejabat) },
      { ALT: () => this.CONSUME(kw.tempat) },
    ]);
    this.CONSUME(t.Text);
  });

  readonly decreeDate = this.RULE("decreeDate", () => {
    this.CONSUME(kw.tanggal);
    this.OR([{ ALT: () => this.CONSUME(t.DateLiteral) }, { ALT: () => this.CONSUME(t.Text) }]);
  });

  readonly decreeList = this.RULE("decreeList", () => {
    this.OR([
      { ALT: () => this.CONSUME(kw.menimbang) },
      { ALT: () => this.CONSUME(kw.mengingat) },
      { ALT: () => this.CONSUME(kw.memperhatikan) },
      { ALT: () => this.CONSUME(kw.tembusan) },
      {
        ALT: () => {
          this.CONSUME(kw.paraf);
          this.CONSUME(t.Name);
        },
      },
    ]);
    this.CONSUME(t.Open);
    this.MANY(() => this.CONSUME(t.Text));
    this.CONSUME(t.Close);
  });

  readonly clauses = this.RULE("clauses", () => {
    this.CONSUME(kw.diktum);
    this.CONSUME(t.Open);
    this.MANY(() => this.SUBRULE(this.clause));
    this.CONSUME(t.Close);
  });

  readonly clause = this.RULE("clause", () => {
    this.CONSUME(t.Text);
    this.OPTION(() => {
      this.CONSUME(t.Open);
      this.MANY(() => this.CONSUME2(t.Text));
      this.CONSUME(t.Close);
    });
  });

  readonly fields = this.RULE("fields", () => {
    this.OR([
      { ALT: () => this.CONSUME(kw.kop) },
      { ALT: () => this.CONSUME(kw.penandatangan) },
      { ALT: () => this.CONSUME(kw.lampiran) },
    ]);
    this.CONSUME(t.Open);
    this.MANY(() => this.SUBRULE(this.field));
    this.CONSUME(t.Close);
  });

  readonly field = this.RULE("field", () => {
    this.CONSUME(t.Name);
    this.CONSUME(t.Text);
  });
}

function isShape(token: IToken): boolean {
  return !tokenMatcher(token, kw.mulai) && !tokenMatcher(token, kw.selesai);
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
