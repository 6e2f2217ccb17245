import { readFileSync } from "node:fs";
import { Refused } from "@dti/api";
import { speak } from "@dti/i18n";
import desk from "@dti/i18n/vi/desk.json";
import parts from "@dti/i18n/vi/parts.json";
import shared from "@dti/i18n/vi/shared.json";
import { render } from "@testing-library/react";
import { beforeAll, expect, test } from "vitest";
import Forbidden from "./forbidden.tsx";

beforeAll(() => speak("vi", shared, parts, desk));

function refused(title: string): Refused {
  return new Refused(403, "r1", { code: "forbidden", title_vi: title } as Refused["problem"]);
}

test("a missing right is told by the roles that hold it", () => {
  render(<Forbidden error={refused("Bạn không có quyền “scoring.ranking.preview” (đơn vị: –).")} />);
  const told = document.body.textContent ?? "";
  expect(told).toContain("Hội đồng thẩm định");
  expect(told).not.toContain("scoring.");
});

test("every right of the platform has somebody to ask", () => {
  const source = readFileSync(new URL("../../../../../libs/auth/src/auth/permissions.py", import.meta.url), "utf8");
  const block = /type Permission = Literal\[(.*?)\n\]/s.exec(source)?.[1] ?? "";
  const rights = [...block.matchAll(/"([a-z.]+)"/g)].map(([, right = ""]) => right).filter((right) => right !== "notify.notice.read");
  const here = readFileSync(new URL("forbidden.tsx", import.meta.url), "utf8");
  expect(rights.filter((right) => !here.includes(`"${right}"`))).toEqual([]);
});
