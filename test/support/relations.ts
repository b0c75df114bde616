const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, i) => i + 1);

/**
 * A map of two processes whose `count` units hand things on in a ring, each also to the unit that `skip` stands behind it;
 * the last unit is a partner, declared first. `settings` are lines of the peta block.
 */
export function ringMap(count: number, skip: number, settings = ""): string {
  const name = (n: number): string => `Unit ${n}`;
  const wrapped = (n: number): number => ((n - 1) % count) + 1;
  const cfm = (code: string, by: number): string => `cfm ${code} {
${numbers(count)
  .map(
    (n) =>
      `  lajur u${n} {\n${n === 1 ? "    mulai\n    selesai\n" : ""}    s${n} "Langkah ${n} ${code}" { keluaran "Berkas ${n}-${code}" }\n  }`,
  )
  .join("\n")}
${numbers(count)
  .map((n) => `  alur s${n} -> s${wrapped(n + by)}`)
  .join("\n")}
  alur mulai -> s1 -> selesai
}
`;
  return `
peta DPM { judul "Peta Proses Bisnis Dinas Contoh" instansi "Dinas Contoh" tahun 2027 kode peta "DPM 01.01" kode matriks "P.1"
${settings}
}
mitra u${count} "${name(count)}"
${numbers(count - 1)
  .map((n) => `unit u${n} "${name(n)}"`)
  .join("\n")}
level 0 { P.1 "Pelayanan Izin" pengampu u1 }
level 1 { P.1.1 "Penerimaan" pengampu u1
P.1.2 "Penilaian" pengampu u2 }
${cfm("P.1.1", 1)}${cfm("P.1.2", skip)}`;
}
