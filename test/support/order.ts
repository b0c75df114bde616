import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take ten seconds and more, longest first; a name that is gone does no harm. */
const LONGEST: readonly string[] = [
  "layout/cfm/geometry",
  "build/reproducible",
  "layout/cfm/phases",
  "package/install",
  "layout/cfm/metamorphic",
  "layout/hostile",
  "layout/maps/geometry",
  "layout/sop/phases",
  "layout/cfm/figures",
  "build/commit/faults",
  "documents/docx/libreoffice",
  "export/bpmn/round-trip",
  "export/bpmn/tools",
  "export/bpmn/edits",
  "build/commit/kills",
  "syntax/properties",
  "layout/cfm/ends",
  "build/commit/lock",
  "scene/planted-kinds",
  "layout/cfm/sheets/folding",
  "check/recheck",
  "build/library",
  // Alone:
  "check/hostile",
  "import/sheets/size",
  "check/garbage",
  "import/bpmn/size",
  "rules/together",
];

/** Long files begin first, so that at the end neither process waits for the other. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const path = relative("test", moduleId).replaceAll("\\", "/");
      const place = LONGEST.indexOf(path.replace(/\.test\.ts$/, ""));
      return place === -1 ? LONGEST.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
