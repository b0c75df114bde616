import type { TestSpecification } from "vitest/node";
import { BaseSequencer } from "vitest/node";

/** The quickest files of tests first: most mutants are noticed by many, and the first that notices ends the run. */
export class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const longestFirst = await super.sort(files);
    return longestFirst.reverse();
  }
}
