import { speak } from "@dti/i18n";
import appraisal from "@dti/i18n/vi/appraisal.json";
import desk from "@dti/i18n/vi/desk.json";
import running from "@dti/i18n/vi/running.json";
import { beforeAll, expect, test } from "vitest";
import type { Round } from "../rounds/reading.ts";
import type { Me } from "../session/access.ts";
import { dutiesOf } from "./duties.ts";

beforeAll(() => speak("vi", appraisal, desk, running));

const NOW = new Date("2026-12-05T03:00:00Z");
const DAY = "2026-12-01T00:00:00Z";

const holding = (...province: string[]): Me => ({ permissions: { province, units: {} }, roles: [] }) as unknown as Me;
const round = (group: object): Round =>
  ({
    code: "2026", name: "Kỳ 2026",
    calendar: { self_assessment_until: "2026-12-03T16:59:00Z", appraisal_until: "2026-12-31T16:59:00Z" },
    groups: [{ group: "communes", ranked: true, progress: {}, assessments: 95, closed_at: null, approved_at: null, published_at: null, ...group }],
  }) as unknown as Round;
const told = (me: Me, group: object, more: { waiting?: number; proposals?: { group: string; published_at: null }[] } = {}): string[] =>
  dutiesOf(me, { round: round(group), waiting: more.waiting, proposals: more.proposals ?? [] }, NOW).map(({ section, title }) => `${section}: ${title}`);

test("an appraiser has what waits in the queue", () => {
  const entering = { progress: { in_progress: 3 } };
  expect(told(holding("scoring.leaf.appraise"), entering, { waiting: 1300 })).toEqual(["later: 1.300 tiêu chí chờ thẩm định"]);
  expect(told(holding("scoring.leaf.appraise"), entering, { waiting: 0 })).toEqual([]);
});

test("an owner reminds the units that are late", () => {
  expect(told(holding("scoring.round.manage"), { progress: { in_progress: 3, submitted: 92 } })).toEqual(["late: Còn 3/95 đơn vị chưa nộp phiếu."]);
});

test("each decision waits for who may make it", () => {
  const appraised = { closed_at: DAY, progress: { appraised: 95 } };
  expect(told(holding("scoring.assessment.approve"), appraised)).toEqual(["decide: Xã, phường: thẩm định xong, chờ thông qua"]);
  expect(told(holding("scoring.publication.publish"), appraised)).toEqual([]);
  const proposed = { ...appraised, approved_at: DAY };
  expect(told(holding("scoring.publication.publish"), proposed, { proposals: [{ group: "communes", published_at: null }] })).toHaveLength(1);
});
