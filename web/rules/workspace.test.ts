import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const WEB = join(import.meta.dirname, "..");
const VIETNAMESE = /[\u00c0-\u00c3\u00c8-\u00ca\u00cc-\u00cd\u00d2-\u00d5\u00d9-\u00da\u00dd\u00e0-\u00e3\u00e8-\u00ea\u00ec-\u00ed\u00f2-\u00f5\u00f9-\u00fa\u00fd\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
const SOURCES = globSync("{apps,packages}/*/**/*.{ts,tsx}", { cwd: WEB, exclude: ["**/node_modules/**"] });

interface Locked {
  version?: string;
  resolved?: string;
  hasInstallScript?: boolean;
  integrity?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}

const text = (file: string) => readFileSync(join(WEB, file), "utf8");
const lock = JSON.parse(text("package-lock.json")) as { packages: Record<string, Locked> };
const manifests = globSync("{.,apps/*,packages/*}/package.json", { cwd: WEB });
const locked = Object.entries(lock.packages).filter(([name, one]) => name.includes("node_modules/") && !one.link);

describe("the lock", () => {
  test("names no registry", () => {
    expect(locked.length).toBeGreaterThan(100);
    expect(locked.filter(([, one]) => one.resolved !== undefined)).toEqual([]);
  });

  test("has the sum of every package", () => {
    expect(locked.filter(([, one]) => one.integrity === undefined).map(([name]) => name)).toEqual([]);
  });

  test("holds nothing that runs when it is installed", () => {
    expect(locked.filter(([, one]) => one.hasInstallScript).map(([name]) => name)).toEqual([]);
  });

  test("knows every optional package too, without which `npm ci` refuses it", () => {
    const known = new Set(locked.map(([name]) => name.slice(name.lastIndexOf("node_modules/") + "node_modules/".length)));
    const wanted = locked.flatMap(([, one]) => Object.keys(one.optionalDependencies ?? {}));
    expect(wanted.length).toBeGreaterThan(10);
    expect(wanted.filter((name) => !known.has(name))).toEqual([]);
  });

  test.each(manifests)("%s pins each package to one version", (file) => {
    const { dependencies, devDependencies } = JSON.parse(text(file)) as Record<string, Record<string, string>>;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([name, version]) => !name.startsWith("@dti/") && !/^(?:npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});

describe("the sources", () => {
  const shown = SOURCES.filter((file) => !file.includes(".test.") && !/schema\.d\.ts|\.gen\.ts/.test(file));

  test.each(shown.filter((file) => file.endsWith(".tsx")))("%s leaves Vietnamese words to the catalogues", (file) => {
    const lines = text(file).split("\n").filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line));
    expect(lines.filter((line) => VIETNAMESE.test(line))).toEqual([]);
  });

  test("ask no other site for anything", () => {
    const foreign = shown.filter((file) => /["'`(]https?:\/\/(?!www\.w3\.org)/.test(text(file)));
    expect(foreign).toEqual([]);
  });

  test("of packages know no kit", () => {
    const kits = shown.filter((file) => file.startsWith("packages/") && /from "(?:@mantine|@tanstack|preact)/.test(text(file)));
    expect(kits).toEqual([]);
  });
});
