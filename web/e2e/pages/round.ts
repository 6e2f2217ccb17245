/** Q6 and A9: a round from its opening to its publication. */

import { type Page, expect } from "@playwright/test";
import { accessible, accessibleSmaller } from "../test.ts";
import { open } from "./settled.ts";

export interface Opening {
  readonly code: string;
  readonly name: string;
  readonly selfUntil: string;
  readonly appraisalUntil: string;
}

export async function openRound(page: Page, { code, name, selfUntil, appraisalUntil }: Opening): Promise<void> {
  await open(page, "/app/rounds");
  await page.getByRole("link", { name: "Mở kỳ đánh giá" }).click();
  await page.getByLabel("Tên kỳ (bắt buộc)").fill(name);
  await page.getByLabel("Mã kỳ (bắt buộc)").fill(code);
  await page.getByLabel("Năm (bắt buộc)").fill(selfUntil.slice(-4));
  await page.getByLabel("Hạn tự đánh giá").fill(selfUntil);
  await page.getByLabel("Hạn thẩm định").fill(appraisalUntil);
  await page.getByLabel(/^Xã, phường/).selectOption("communes 2026.1");
  await page.getByLabel(/^Dữ liệu mẫu/i).check();
  await page.getByRole("button", { name: "Mở kỳ đánh giá" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

export async function closeGroup(page: Page, code: string): Promise<void> {
  await open(page, `/app/rounds/${code}`);
  await page.getByRole("button", { name: "Chốt số liệu…" }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^Chốt số liệu \d+ phiếu/ }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

export async function approveGroup(page: Page, code: string): Promise<void> {
  await open(page, `/app/rounds/${code}`);
  await page.getByRole("button", { name: /^Thông qua kết quả \d+ đơn vị/ }).click();
  await page.getByRole("dialog").getByRole("button", { name: /^Thông qua kết quả/ }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

export async function propose(page: Page, code: string, decision: { number: string; day: string }): Promise<void> {
  await open(page, `/app/rounds/${code}/publication`);
  await page.getByLabel("Số quyết định (bắt buộc)").fill(decision.number);
  await page.getByLabel("Ngày quyết định (bắt buộc)").fill(decision.day);
  await page.getByRole("button", { name: /^Đề nghị công bố/ }).click();
  await expect(page.getByText("chờ người thứ hai công bố")).toBeVisible();
}

/** Another person than who proposed. */
export async function publish(page: Page, code: string): Promise<void> {
  await open(page, `/app/rounds/${code}/publication`);
  await page.getByRole("button", { name: /^Công bố \d+ đơn vị/ }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await accessible(page);
  await accessibleSmaller(page, page.getByRole("dialog"));
  await page.getByRole("dialog").getByRole("button", { name: /^Công bố/ }).click();
  await expect(page.getByText(/Đã công bố lúc/)).toBeVisible();
}
