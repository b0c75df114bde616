// What test files take from Vitest, for one process that runs a few of their tests thousands of times. Everything that
// room's tests do not use is left out; `npm run mutate -- --vitest` has the whole of it.
import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from "@vitest/expect";
import * as chai from "chai";

const root = join(import.meta.dirname, "../..");

/** The folder of the file of tests that is run. */
let folder = "";

/** A snapshot in a file of its own; here it is only compared, never written. */
function FileSnapshot(_chai, { addMethod }) {
  addMethod(chai.Assertion.prototype, "toMatchFileSnapshot", async function (path) {
    const text = readFileSync(resolve(folder, path), "utf8");
    chai.assert.equal(this._obj, text);
  });
}

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers, FileSnapshot]) chai.use(plugin);

const expect = (value, message) => chai.expect(value, message);
Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
expect.unreachable = (message) => chai.assert.fail(message ?? "unreachable");

const newSuite = (parent) => ({
  parent,
  tests: [],
  beforeAll: [],
  afterAll: [],
  beforeEach: [],
  afterEach: [],
});

let suite = newSuite(undefined);
let names = new Map();
let finished = [];

/** A name for each test that stays the same from run to run. */
function unique(name) {
  const nth = names.get(name) ?? 0;
  names.set(name, nth + 1);
  return `${name} ${nth}`;
}

function named(register) {
  const api = (name, options, body) => register(String(name), typeof options === "function" ? options : body);
  api.skip = () => {};
  api.runIf = (condition) => (condition ? api : api.skip);
  api.skipIf = (condition) => (condition ? api.skip : api);
  api.each = (cases) => (name, options, body) => {
    const run = typeof options === "function" ? options : body;
    for (const one of cases)
      api(
        `${name} ${String(Array.isArray(one) ? one[0] : one)}`,
        Array.isArray(one) ? () => run(...one) : () => run(one),
      );
  };
  return api;
}

const it = named((name, body) => {
  suite.tests.push({ name: unique(name), body, suite });
});

const describe = named((name, body) => {
  const outer = suite;
  suite = newSuite(outer);
  outer.tests.push(suite);
  try {
    body();
  } finally {
    suite = outer;
  }
});

const hook = (kind) => (body) => {
  suite[kind].push(body);
};

export const vitest = {
  __esModule: true,
  describe,
  expect,
  it,
  test: it,
  beforeAll: hook("beforeAll"),
  afterAll: hook("afterAll"),
  beforeEach: hook("beforeEach"),
  afterEach: hook("afterEach"),
  onTestFinished: (body) => {
    finished.push(body);
  },
};

/** The tests that the file of tests at `path` declares while `load` loads it. */
export function declaredBy(path, load) {
  folder = dirname(resolve(root, path));
  suite = newSuite(undefined);
  names = new Map();
  load();
  return suite;
}

export function testsOf(all) {
  return all.tests.flatMap((one) => (one.tests === undefined ? [one] : testsOf(one)));
}

/** A suite and those around it, the outermost first. */
export function suitesOf(one) {
  return one === undefined ? [] : [...suitesOf(one.parent), one];
}

async function runOne(test) {
  finished = [];
  const suites = suitesOf(test.suite);
  try {
    for (const { beforeEach } of suites) for (const body of beforeEach) await body();
    await test.body({ expect });
  } finally {
    for (const body of finished) await body();
    for (const { afterEach } of suites) for (const body of afterEach) await body();
  }
}

/**
 * Runs some tests of one file, in their order, each after what its suites prepare; ends at the first that fails. `each` is
 * handed each test, and `before` what its suites prepare for all of their tests, within the first of these.
 */
export async function run(tests, each = (_test, body) => body(), before = (_suite, body) => body()) {
  const entered = new Set();
  try {
    for (const test of tests) {
      await each(test, async () => {
        for (const one of suitesOf(test.suite)) {
          if (entered.has(one)) continue;
          entered.add(one);
          await before(one, async () => {
            for (const body of one.beforeAll) await body();
          });
        }
        await runOne(test);
      });
    }
  } finally {
    for (const one of [...entered].reverse()) for (const body of one.afterAll) await body();
  }
}
