// @vitest-environment node
import { describe, expect, test } from "vitest";
import { type PackageDocument, exact, moreForPoints, parsed, rational, readFramework, rounded, worked } from "./index.ts";

const leaf = (code: string, type: string, parameters: object, inputs: Record<string, string>): object => ({
  code,
  name: code,
  short_name: code,
  max: "40",
  formula: { type, parameters },
  inputs,
  evidence: {},
  verifier: "DN-SNV",
  lead: "DN-SNV",
});
const ratio = { a: "online", b: "received" };
const framework = readFramework({
  code: "small",
  version: "1",
  name: "small",
  scale: "120",
  na_policy: "exclude_and_rescale",
  data_items: ["online", "received", "news"].map((code) => ({ code, name: code, type: "count" })),
  groups: [
    {
      code: "1",
      name: "1",
      short_name: "1",
      max: "120",
      leaves: [
        leaf("1.1", "F4", { target: "0.3" }, ratio),
        leaf("1.2", "F8", { each: "2", cap: "40" }, { count: "news" }),
        leaf("1.3", "F6", { floor: "0.5" }, ratio),
      ],
    },
  ],
} as unknown as PackageDocument);

function found(code: string): NonNullable<ReturnType<typeof framework.leaves.get>> {
  const one = framework.leaves.get(code);
  if (!one) throw new Error(code);
  return one;
}

describe("numbers", () => {
  test.each([
    ["0.005", 2, "0.01"],
    ["-0.005", 2, "-0.01"],
    ["-0.004", 2, "0.00"],
    ["2.5", 0, "3"],
    ["999.995", 2, "1000.00"],
  ])("%s to %d places is %s", (given, places, shown) => {
    expect(rounded(parsed(given), places)).toBe(shown);
  });

  test("the exact form ends after thirty places, half even", () => {
    expect(exact(rational(2n, 3n))).toBe(`0.${"6".repeat(29)}7`);
    expect(exact(rational(1n, 2n * 10n ** 30n))).toBe("0");
    expect(exact(rational(3n, 2n * 10n ** 30n))).toBe(`0.${"0".repeat(29)}2`);
  });

  test("a fraction over zero is a bug", () => {
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });
});

describe("the working of a formula", () => {
  const inputs = { a: "88", b: "618" };

  test("goes from the ratio over the target to the points", () => {
    const steps = worked(found("1.1"), "25195", inputs);
    expect(steps.map((step) => [step.kind, rounded(parsed(step.value), 4)])).toEqual([
      ["ratio", "0.1424"],
      ["against_target", "0.4746"],
      ["points", "18.9860"],
    ]);
  });

  test("tells what stays below the floor", () => {
    expect(worked(found("1.3"), "25195", inputs).map((step) => step.kind)).toEqual(["ratio", "below_floor", "points"]);
  });

  test("counts items", () => {
    expect(worked(found("1.2"), "25195", { count: "3" })).toEqual([{ kind: "each", count: "3", each: "2", value: "6" }]);
  });

  test("is empty for what is not scored", () => {
    expect(worked(found("1.1"), "25195", { a: "2", b: "1" })).toEqual([]);
  });

  test("five more files bring one more point, and a sixth is not needed", () => {
    expect(moreForPoints(found("1.1"), "25195", inputs)).toBe("5");
  });

  test("nothing more can be had at the target", () => {
    expect(moreForPoints(found("1.1"), "25195", { a: "185", b: "618" })).toBeNull();
  });
});

test("an unknown formula type is refused when the framework is read", () => {
  const document = { type: "F99" };
  const broken = { ...leaf("1", "F99", {}, {}), formula: document };
  const groups = [{ code: "1", name: "", short_name: "", max: "40", leaves: [broken] }];
  expect(() => readFramework({ data_items: [], groups, scale: "40" } as unknown as PackageDocument)).toThrow("F99");
});
