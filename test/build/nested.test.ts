import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith } from "../support/folder.ts";
import { ppb } from "../support/terminal.ts";

function mapOf(id: string): string {
  return `peta ${id} {
  judul    "Peta"
  instansi "Dinas ${id}"
  tahun 2027
  kode peta "${id} 01.01"
}
unit bidang "Bidang"
level 0 "Level" {
  ${id}.1 "Pelayanan" pengampu bidang
}
cfm ${id}.1 {
  lajur bidang {
    mulai
    kerja "Bekerja"
    selesai
  }
  alur mulai -> kerja -> selesai
}
`;
}

describe("ppb build of a map within a map", () => {
  it("keeps the outputs of both, also when built again elsewhere", async () => {
    const cwd = folderWith({ "peta.ppb": mapOf("LUAR"), "dalam/peta.ppb": mapOf("DALAM") });
    const build = ["build", "--out", "ke", "--workers", "0"];
    expect(await ppb(build, { cwd })).toMatchObject({ exit: 0 });
    expect(existsSync(join(cwd, "ke/luar/lampiran.pdf"))).toBe(true);
    expect(existsSync(join(cwd, "ke/dalam/lampiran.pdf"))).toBe(true);
    expect(await ppb([...build, "--check"], { cwd })).toMatchObject({ exit: 0 });
  });
});
