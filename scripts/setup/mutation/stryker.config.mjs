const path = process.env.MUTATED;

/** Tests run from the sources, in a copy of the project. */
export default {
  mutate: /\.tsx?$/.test(path) ? [path] : [`${path}/**/*.{ts,tsx}`, `!${path}/**/*.test.{ts,tsx}`],
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "scripts/setup/mutation/vitest.config.ts", related: false },
  concurrency: 2,
  timeoutMS: 10_000,
  // What runs once when a file is loaded would need every test anew for each change.
  ignoreStatic: true,
  disableTypeChecks: false,
  // Paths in it would be rewritten through TypeScript's JavaScript interface, which version 7 has not; ours need no rewriting.
  tsconfigFile: "none",
  tempDirName: ".cache/mutation",
  ignorePatterns: ["dist", "data", "coverage", ".cache"],
  reporters: ["clear-text", "json"],
  clearTextReporter: { reportTests: false, allowEmojis: false },
  jsonReporter: { fileName: `.cache/mutation-${path.replace("packages/", "").replaceAll("/", "-")}.json` },
};
