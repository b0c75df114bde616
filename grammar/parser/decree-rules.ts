import { CfmRules } from "./cfm-rules.ts";
import * as t from "../tokens.ts";

const { kw } = t;

/** `keputusan`. */
export class DecreeRules extends CfmRules {
  readonly decree = this.RULE("decree", () => {
    this.CONSUME(kw.keputusan);
    this.CONSUME(t.Open);
    this.MANY(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.decreeText) },
        { ALT: () => this.SUBRULE(this.decreeDate) },
        { ALT: () => this.SUBRULE(this.decreeList) },
        { ALT: () => this.SUBRULE(this.initials) },
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
    ]);
    this.CONSUME(t.Open);
    this.MANY(() => this.CONSUME(t.Text));
    this.CONSUME(t.Close);
  });

  readonly initials = this.RULE("initials", () => {
    this.CONSUME(kw.paraf);
    this.CONSUME(t.Name);
    this.CONSUME(t.Open);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(t.Text) }, { ALT: () => this.SUBRULE(this.initialsPost) }]);
    });
    this.CONSUME(t.Close);
  });

  /** A declared post; the keyword keeps words without quotes from being taken for names. */
  readonly initialsPost = this.RULE("initialsPost", () => {
    this.CONSUME(kw.jabatan);
    this.CONSUME(t.Name);
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
}
