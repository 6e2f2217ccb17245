import { speak } from "@dti/i18n";
import evidence from "@dti/i18n/vi/evidence.json";
import parts from "@dti/i18n/vi/parts.json";
import shared from "@dti/i18n/vi/shared.json";
import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { aLeaf } from "../entry/notes.ts";
import { queryClient } from "../queries.ts";
import type { Sheet } from "../sheets/reading.ts";
import { FromStore } from "./from-store.tsx";
import { PaperRow } from "./paper-row.tsx";
import { type Paper, criterion } from "./reading.ts";
import { passingUnfinished } from "./unfinished.ts";
import { UploadForm } from "./upload-form.tsx";

const LOCKED = "Minh chứng của tiêu chí 1.1 đang khóa vì phiếu đã ký nộp";
const target = criterion("s", "1.1", "25195");
const file = new File(["%PDF-1.7"], "bao-cao.pdf", { type: "application/pdf" });
const newest = {
  sha256: "86edbaa24831badfa0a8b04bb410141e2ee4182b6d0014493fe262a7a331c20b",
  state: "kept",
  filename: "bao-cao.pdf",
  reason: null,
  citation: { number: "45/BC-UBND", issued_on: "2026-03-26", issuer: "UBND", abstract: "Báo cáo", page: null },
};
const paper = { id: "p", kept_version: 1, newest } as Paper;
const links = [{ id: "l", target, unlinked_at: null }];
const sheet = { id: "s", unit: { code: "25195", name: "Xã" }, leaves: [aLeaf("1.1", 1, {}), aLeaf("1.2", 1, {})] } as unknown as Sheet;

let changes: { path: string; body: string }[];

/** Reads what there is; every change meets a criterion that was locked in the meantime. */
async function answered(request: Request): Promise<Response> {
  const { pathname: path } = new URL(request.url);
  if (request.method === "GET") return Response.json(path.endsWith("/p") ? { ...paper, links } : { items: [paper], next: null });
  changes.push({ path, body: await request.text() });
  return Response.json({ code: "criterion-locked", title_vi: LOCKED, title_en: "", errors: [] }, { status: 409 });
}

beforeAll(() => speak("vi", shared, parts, evidence));
beforeEach(() => {
  changes = [];
  vi.stubGlobal("fetch", answered);
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  vi.unstubAllGlobals();
});

function show(screenPart: ReactNode): void {
  render(<QueryClientProvider client={queryClient}>{screenPart}</QueryClientProvider>);
}

async function press(name: string): Promise<void> {
  fireEvent.click(await screen.findByRole("button", { name }));
}

async function said(): Promise<string> {
  return (await screen.findByRole("alert")).textContent;
}

function form(): void {
  show(<UploadForm file={file} sheet={sheet} code="1.1" target={target} notes={passingUnfinished()} waiting={0} done={vi.fn<() => void>()} />);
}

test("a paper of the store is not linked to a locked criterion, and why is said", async () => {
  show(<FromStore code="1.1" target={target} close={vi.fn<() => void>()} />);
  await press("Dùng cho 1.1");
  expect(await said()).toContain(LOCKED);
});

test("a paper is not unlinked from a locked criterion, and why is said", async () => {
  show(<PaperRow paper={paper} target={target} code="1.1" open viewed={false} view={vi.fn<() => void>()} />);
  await press("Gỡ 45/BC-UBND khỏi tiêu chí 1.1");
  await press("Gỡ khỏi 1.1");
  expect(await said()).toContain(LOCKED);
});

test("a file the unit has already is not used for a locked criterion, and why is said", async () => {
  form();
  await press("Dùng bản đã có");
  expect(await said()).toContain(LOCKED);
});

test("a declaration that named a locked criterion says so and is put right", async () => {
  form();
  for (const [label, value] of [["Số, ký hiệu", "45/BC-UBND"], ["Ngày ban hành", "26/03/2026"], ["Trích yếu", "Báo cáo"]] as const) {
    fireEvent.change(screen.getByLabelText(new RegExp(label, "u")), { target: { value } });
  }
  const further = screen.getByRole("checkbox", { name: "1.2 1.2", hidden: true });
  fireEvent.click(further);
  fireEvent.click(screen.getByRole("checkbox", { name: /bí mật nhà nước/u }));
  await press("Tải lên");
  expect(await said()).toContain(LOCKED);
  expect(further.matches(":disabled")).toBe(false);
  fireEvent.click(further);
  await press("Thử lại");
  await vi.waitFor(() => expect(changes).toHaveLength(2));
  expect(changes.map(({ body }) => (JSON.parse(body) as { also: unknown[] }).also.length)).toEqual([1, 0]);
});
