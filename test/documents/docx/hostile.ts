/** Texts that break careless writers of XML, of fields and of lines. */
export const HOSTILE: readonly string[] = [
  "</w:t></w:r><w:p>",
  `" onload="x" & < > '`,
  "a\u0000b\u0008c\u001fd\ufffee\uffff",
  "satu\ud800dua\udc00tiga",
  "kiri\u202ekanan\u200b\u2066x\u2069",
  "مرحبا بالعالم עברית",
  "pertanggungjawab".repeat(8).slice(0, 120),
  "_x0041_ ]]> <!-- --> <?xml ?> &amp; &#0;",
  '\\" \\f C " TOC \\o \\h',
  "satu\r\ndua\u2028tiga\u0085empat",
  "😀 𝔘 ﬁ é a\u0301",
  "a. 1. KESATU : - 2 -",
];

/** Texts of nothing but space, or with more of it than is printed. */
export const SPACED: readonly string[] = ["\n", "satu\ndua\n\ntiga", "a\tb\u00a0c\u2028d"];
