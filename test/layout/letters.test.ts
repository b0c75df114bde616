import { expect, it } from "vitest";
import { letterOf } from "../../src/layout/letters.ts";

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [27, "AB"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
])("the connector %i is named %s", (index, letters) => {
  expect(letterOf(index)).toBe(letters);
});
