import { defineConfig, mergeConfig } from "vitest/config";
import base from "./vitest.config.ts";

/** Tests of one room share their modules: loading them takes longer than most tests of them. */
export default mergeConfig(base, defineConfig({ test: { isolate: false } }));
