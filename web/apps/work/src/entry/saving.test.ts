// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Field, LeafView } from "./entered.ts";
import { aLeaf } from "./notes.ts";
import type { Sent } from "./queue.ts";
import { sender } from "./saving.ts";

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

type Answer = readonly [status: number, body: object];

const fields = new Map(["1.1", "1.2", "1.3"].map((leaf): [string, Field[]] => [leaf, ["a", "b"].map(number)]));
const totals = { self: null };
let asked: Asked[];

function number(name: string): Field {
  return { name, kind: "number", label: name, unit: "", source: "unit", options: [] };
}

function sent(leaf: string, version = 1): Sent {
  return { leaf, version, wish: { inputs: { a: "1,5", b: "10" } } };
}

function problem(code: string, more: object): object {
  return { code, title_vi: "", title_en: "", errors: [], ...more };
}

/** The service at the other end of the wire. */
function answering(answer: (asked: Asked) => Answer | Error): void {
  vi.stubGlobal("fetch", async (request: Request) => {
    const one = { method: request.method, path: new URL(request.url).pathname.split("/v1/")[1] ?? "", body: JSON.parse((await request.text()) || "null") };
    asked.push(one);
    const given = answer(one);
    if (given instanceof Error) throw given;
    return new Response(JSON.stringify(given[1]), { status: given[0], headers: { "content-type": "application/json" } });
  });
}

const theirs = (code: string): LeafView => aLeaf(code, 4, { a: "7", b: "10" });
const changed = (...leaves: string[]): object => ({ changed: leaves.map((code) => ({ code, version: 2 })), totals });
const paths = (): string[] => asked.map(({ method, path }) => `${method} ${path}`);

beforeEach(() => {
  asked = [];
});

afterEach(() => vi.unstubAllGlobals());

test("many leaves go in one request, each with the version it was seen in", async () => {
  answering(() => [200, changed("1.1", "1.2")]);
  const outcomes = await sender("x", fields)([sent("1.1"), sent("1.2")]);
  const inputs = { a: "1.5", b: "10" };
  const values = [{ leaf: "1.1", version: 1, inputs }, { leaf: "1.2", version: 1, inputs }];
  expect(asked).toEqual([{ method: "PUT", path: "assessments/x/values", body: { values } }]);
  expect([...outcomes.values()]).toEqual([{ kind: "saved", version: 2 }, { kind: "saved", version: 2 }]);
});

test("one leaf goes alone", async () => {
  answering(() => [200, changed("1.1")]);
  expect(await sender("x", fields)([sent("1.1")])).toEqual(new Map([["1.1", { kind: "saved", version: 2 }]]));
  expect(paths()).toEqual(["PUT assessments/x/leaves/1.1/value"]);
});

test("every stale leaf is found with one read; the others wait for the next turn", async () => {
  answering(({ method }) => {
    if (method === "PUT") return [412, problem("stale-leaf", { current: theirs("1.1") })];
    return [200, { leaves: [theirs("1.1"), aLeaf("1.2", 1, {}), theirs("1.3")] }];
  });
  const outcomes = await sender("x", fields)([sent("1.1"), sent("1.2"), sent("1.3")]);
  expect([...outcomes]).toMatchObject([["1.1", { kind: "stale" }], ["1.3", { kind: "stale", current: { version: 4 } }]]);
  expect(paths()).toEqual(["PUT assessments/x/values", "GET assessments/x"]);
});

test("a refused leaf gets the refusal it would have got alone; the others wait for the next turn", async () => {
  answering(({ path }) => {
    if (path.endsWith("/values")) return [422, problem("values-refused", { errors: [{ field: "values.1.inputs.b", reason_vi: "", reason_en: "" }] })];
    return [409, problem("already-submitted", {})];
  });
  const outcomes = await sender("x", fields)([sent("1.1"), sent("1.2")]);
  expect([...outcomes]).toMatchObject([["1.2", { kind: "refused", error: { code: "already-submitted" } }]]);
  expect(paths()).toEqual(["PUT assessments/x/values", "PUT assessments/x/leaves/1.2/value"]);
});

test.each([
  ["no answer", new TypeError("no network")],
  ["a service that starts", [503, problem("temporarily-unavailable", {})] as const],
])("%s leaves all of them unreached", async (_, answer) => {
  answering(() => answer);
  const outcomes = await sender("x", fields)([sent("1.1"), sent("1.2")]);
  expect([...outcomes.values()].map(({ kind }) => kind)).toEqual(["unreached", "unreached"]);
});
