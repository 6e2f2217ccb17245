import vi from "@dti/i18n/vi/running.json";
import { speak } from "@dti/i18n";
import { beforeAll, expect, test } from "vitest";
import type { Line, Round } from "../rounds/reading.ts";
import { decisionsIn, sentenceOf } from "./said.ts";

beforeAll(() => speak("vi", vi));

const NOW = new Date("2026-12-05T03:00:00Z");
const line = (status: string, due = "2026-12-31T16:59:00Z"): Line => ({ status, due, submitted_at: status === "submitted" ? due : null, entered: 0, leaves: 1 }) as Line;
const group = (more: object): Round["groups"][number] =>
  ({ group: "communes", ranked: true, progress: {}, closed_at: null, approved_at: null, published_at: null, ...more }) as Round["groups"][number];
const whats = (more: object, proposals: { group: string; published_at: null }[] = []) =>
  decisionsIn({ groups: [group(more)] }, proposals).map(({ what }) => what);

test("the sentence says who is late before it says who is waited for", () => {
  expect(sentenceOf([line("submitted"), line("open", "2026-12-01T16:59:00Z"), line("open")], NOW)).toBe("1/3 đơn vị đã nộp phiếu; 1 đơn vị quá hạn chưa nộp.");
  expect(sentenceOf([line("submitted"), line("open")], NOW)).toBe("1/2 đơn vị đã nộp phiếu; còn 1 đơn vị, chưa đơn vị nào quá hạn.");
  expect(sentenceOf([line("submitted")], NOW)).toBe("Cả 1 đơn vị đã nộp phiếu.");
  expect(sentenceOf([line("submitted"), line("appraised")], NOW)).toBe("1/2 đơn vị đã nộp phiếu; 1 đơn vị không nộp đến khi chốt số liệu.");
});

test("a group waits for its closing, the council, a proposal, a second person, then for nobody", () => {
  const day = "2026-12-01";
  expect(whats({ progress: { in_progress: 1 } })).toEqual([]);
  expect(whats({ progress: { submitted: 1 } })).toEqual(["running.decideClose"]);
  expect(whats({ closed_at: day, progress: { under_appraisal: 1 } })).toEqual([]);
  expect(whats({ closed_at: day, progress: { appraised: 1 } })).toEqual(["running.decideApprove"]);
  expect(whats({ closed_at: day, approved_at: day })).toEqual(["running.decidePropose"]);
  expect(whats({ closed_at: day, approved_at: day }, [{ group: "communes", published_at: null }])).toEqual(["running.decidePublish"]);
  expect(whats({ closed_at: day, approved_at: day, published_at: day })).toEqual([]);
  expect(whats({ closed_at: day, approved_at: day, ranked: false })).toEqual([]);
});
