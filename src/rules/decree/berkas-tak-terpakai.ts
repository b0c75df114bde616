import { namedFiles } from "../../model/named-files.ts";
import type { Rule } from "../rule.ts";

export const berkasTakTerpakai: Rule = {
  name: "berkas-tak-terpakai",
  severity: "error",
  *check({ map, fileFaults }) {
    if (fileFaults.size === 0) return;
    const reported = new Set<string>();
    for (const { path, span } of namedFiles(map)) {
      const fault = fileFaults.get(path);
      if (fault === undefined || reported.has(path)) continue;
      reported.add(path);
      yield { span, message: fault };
    }
  },
};
