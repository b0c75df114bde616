import { relative } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The files that take ten seconds and more, longest first; a name that is gone does no harm. */
const LONGEST: readonly string[] = [
  "layout/cfm/geometry",
  "build/reproducible",
  "layout/cfm/phases",
  "package/install",
  "build/commit/faults",
  "syntax/properties",
  "documents/docx/libreoffice",
  "build/commit/kills",
  "package/stored-code",
  "layout/cfm/figures",
  "layout/cfm/metamorphic",
  "layout/hostile",
  "layout/maps/geometry",
  "export/bpmn/tools",
  "layout/sop/phases",
  "cli/undrawable",
  "browser/browser",
  "layout/cfm/ends",
  "import/large",
  "check/recheck",
  "check/mistakes",
  "scene/planted-kinds",
  "build/hostile",
  "export/bpmn/round-trip",
  "documents/docx/properties",
  "documents/docx/sop",
  "build/library",
  "export/bpmn/edits",
  "build/commit/lock",
  "documents/pdf",
  "documents/docx/pages",
  "layout/cfm/sheets/wide",
  "layout/cfm/sheets/folding",
  "syntax/recovered",
  // Alone:
  "check/hostile",
  "import/sheets/size",
  "check/garbage",
  "import/bpmn/size",
  "build/docx-papers",
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
