import { tokenMatcher } from "chevrotain";
import { BaseRules } from "./base.ts";
import * as t from "../tokens.ts";

const { kw } = t;

/** `peta`, `unit`, `mitra` and `jabatan`. */
export class MapRules extends BaseRules {
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
        { ALT: () => this.SUBRULE(this.wordList) },
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
      { ALT: () => this.CONSUME(kw["daftar-isi"]) },
      { ALT: () => this.CONSUME(kw["daftar-cfm"]) },
      { ALT: () => this.CONSUME(kw.legenda) },
      { ALT: () => this.CONSUME(kw["lembar-proses"]) },
      { ALT: () => this.CONSUME(kw["peta-relasi"]) },
    ]);
    this.CONSUME(t.Name);
  });

  /** A setting whose value is any number of a few words, on its line. */
  readonly wordList = this.RULE("wordList", () => {
    this.OR([{ ALT: () => this.CONSUME(kw.keluaran) }, { ALT: () => this.CONSUME(kw.kolom) }]);
    this.CONSUME(t.Name);
    this.MANY({
      GATE: () => this.isName() && !tokenMatcher(this.LA(1), t.MapSettingWord),
      DEF: () => this.CONSUME2(t.Name),
    });
  });

  readonly fonts = this.RULE("fonts", () => {
    this.CONSUME(kw.huruf);
    this.CONSUME(t.Text);
    this.MANY({
      GATE: () => this.isName() && !tokenMatcher(this.LA(1), t.MapSettingWord),
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

  readonly unit = this.RULE("unit", () => {
    this.OR([{ ALT: () => this.CONSUME(kw.unit) }, { ALT: () => this.CONSUME(kw.mitra) }]);
    this.CONSUME(t.Name);
    this.CONSUME(t.Text);
    this.MANY(() => {
      this.OR2([
        {
          ALT: () => {
            this.CONSUME(kw.bagian);
            this.CONSUME2(t.Name);
          },
        },
        { ALT: () => this.SUBRULE(this.abbreviation) },
      ]);
    });
  });

  /** A post: who holds an office within a unit. */
  readonly post = this.RULE("post", () => {
    this.CONSUME(kw.jabatan);
    this.CONSUME(t.Name);
    this.CONSUME(t.Text);
    this.MANY(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(kw.di);
            this.CONSUME2(t.Name);
          },
        },
        { ALT: () => this.SUBRULE(this.abbreviation) },
      ]);
    });
  });

  readonly abbreviation = this.RULE("abbreviation", () => {
    this.CONSUME(kw.singkatan);
    this.CONSUME(t.Text);
  });
}
