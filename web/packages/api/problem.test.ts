// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { gateway, Refused } from "./client.ts";

const answering = (body: string, init: ResponseInit) => gateway(async () => new Response(body, init));
const rankings = "/api/scoring/public/v1/rankings";

test("what a service refuses is raised with its code, its texts and the id of the request", async () => {
  const problem = { code: "behind", title_vi: "Thử lại sau.", title_en: "Try again." };
  const headers = { "content-type": "application/problem+json", "x-request-id": "r-1" };
  const refused = answering(JSON.stringify(problem), { status: 409, headers }).GET(rankings);
  await expect(refused).rejects.toMatchObject({ code: "behind", status: 409, requestId: "r-1", problem });
});

test("a refusal that is no problem of ours keeps its status", async () => {
  const refused = answering("<h1>Bad gateway</h1>", { status: 502 }).GET(rankings);
  await expect(refused).rejects.toBeInstanceOf(Refused);
  await expect(refused).rejects.toMatchObject({ code: undefined, status: 502, message: "HTTP 502" });
});

test("what answers is handed on", async () => {
  const headers = { "content-type": "application/json" };
  const answer = await answering('{"items":[]}', { status: 200, headers }).GET(rankings);
  expect(answer.data).toEqual({ items: [] });
});
