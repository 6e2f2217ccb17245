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
