import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import words from "@dti/i18n/vi/geo.json";
import { speak } from "@dti/i18n";
import { Choropleth, ShapeMap, WrongTopology, shapesOf } from "./choropleth.tsx";
import { type MapUnit, TileMap, classesOf, shortName } from "./index.ts";
import { hatch, twoLines } from "./tile-map.tsx";
import tiles from "./tiles.json";

afterEach(cleanup);

beforeEach(() => {
  speak("vi", words);
});

const units: MapUnit[] = tiles.map(({ code }, at) => ({ code, name: `Xã Số ${code}`, value: `${400 + at}.5`, rank: 95 - at }));
const SQUARES = {
  type: "Topology",
  arcs: [
    [[106, 11], [107, 11], [107, 12], [106, 12], [106, 11]],
    [[107, 11], [108, 11], [108, 12], [107, 12], [107, 11]],
  ],
  objects: {
    wards: {
      type: "GeometryCollection",
      geometries: [
        { type: "Polygon", arcs: [[0]], properties: { code: "25195" } },
        { type: "MultiPolygon", arcs: [[[1]]], id: "25210" },
      ],
    },
  },
};

describe("classes", () => {
  test("are of equal size, and print limits that meet", () => {
    const classes = classesOf(Array.from({ length: 95 }, (_, at) => `${at + 1}`), 0);
    expect(classes.from).toEqual(["1", "20", "39", "58", "77"]);
    expect(classes.limits).toEqual(["dưới 20", "20–38", "39–57", "58–76", "từ 77"]);
    expect(["19", "20", "95", null].map((value) => classes.of(value))).toEqual([0, 1, 4, null]);
  });

  test("never part equal values", () => {
    const classes = classesOf(["5", "5.0", "5", "5", "9", "10"]);
    expect(new Set(["5", "5.04"].map((value) => classes.of(value))).size).toBe(1);
    expect(classes.limits.at(-1)).toBe("từ 10,0");
  });

  test("of one value are one class, of none no class", () => {
    expect([classesOf(["7"]).limits, classesOf([null]).limits, classesOf([null]).of("3")]).toEqual([["tất cả 7,0"], [], null]);
  });

  test("compare values, not texts", () => {
    expect(classesOf(["9.5", "10", "100", "20", "30"]).from).toEqual(["9.5", "10.0", "20.0", "30.0", "100.0"]);
  });
});

describe("the tiles", () => {
  test("hold the 95 communes and wards, one cell each", () => {
    expect(new Set(tiles.map(({ code }) => code)).size).toBe(95);
    expect(new Set(tiles.map(({ c, r }) => `${c} ${r}`)).size).toBe(95);
  });

  test("say in a sentence what they show", () => {
    const some = units.map((unit, at) => (at < 2 ? { ...unit, value: null } : unit));
    render(<TileMap title="Tổng điểm" units={some} />);
    expect(screen.getByRole("img").getAttribute("aria-label")).toBe(
      "Sơ đồ ô 95 xã, phường: Tổng điểm, màu đậm là giá trị cao; 2 đơn vị chưa có số liệu.",
    );
    expect(screen.getByText("chưa có số liệu").tagName).toBe("LI");
  });

  test("frame what is picked above the rest", () => {
    const markup = renderToStaticMarkup(<TileMap title="x" units={units} picked={[units[3]?.code ?? ""]} ranksOnly />);
    expect(markup.lastIndexOf("geo-p1")).toBeGreaterThan(markup.lastIndexOf('class="geo-frame"'));
  });

  test("tell the list which one the pointer is on, and which was opened", () => {
    const [onActive, onOpen] = [vi.fn<(code: string | null) => void>(), vi.fn<(code: string) => void>()];
    const { container } = render(<TileMap title="x" units={units.slice(0, 1)} onActive={onActive} onOpen={onOpen} />);
    const cell = container.querySelector(".geo-cell");
    if (!cell) throw new Error("no tile");
    fireEvent.pointerEnter(cell);
    fireEvent.pointerLeave(cell);
    fireEvent.click(cell);
    expect(onActive.mock.calls).toEqual([[units[0]?.code], [null]]);
    expect(onOpen).toHaveBeenCalledWith(units[0]?.code);
  });

  test("leave the kind of a unit out and break names between words", () => {
    expect([shortName("Phường Biên Hòa"), twoLines("Xã Nam Cát Tiên"), twoLines("Xã Đăk Ơ")]).toEqual([
      "Biên Hòa",
      ["Nam Cát", "Tiên"],
      ["Đăk", "Ơ"],
    ]);
  });

  test("are hatched within their edges", () => {
    const numbers = hatch(56, 48).match(/\d+/g)?.map(Number) ?? [];
    expect(Math.max(...numbers)).toBeLessThanOrEqual(56);
  });
});

describe("the shapes", () => {
  test("come from a topology on a true plane", () => {
    const { shapes, width, height } = shapesOf(SQUARES);
    expect(shapes.map(({ code }) => code)).toEqual(["25195", "25210"]);
    expect(height / (width / 2)).toBeCloseTo(1 / Math.cos((11.5 * Math.PI) / 180), 2);
  });

  test.each([{}, null, { type: "Topology", arcs: [], objects: {} }, { ...SQUARES, objects: { wards: { type: "GeometryCollection", geometries: [] } } }])(
    "are refused of %j",
    (document) => {
      expect(() => shapesOf(document)).toThrow(WrongTopology);
    },
  );

  test("hatch what has no value and say what the map is not", () => {
    const known = [{ code: "25195", name: "Phường Bình Phước", value: "614.2" }];
    const { container } = render(<ShapeMap title="Tổng điểm" units={known} shapes={shapesOf(SQUARES)} />);
    const paths = [...container.querySelectorAll(".geo-area")];
    expect(paths.map((path) => path.textContent)).toEqual(["Phường Bình Phước: 614,2", "25210: chưa có số liệu"]);
    expect(paths[1]?.getAttribute("fill")).toBe(`url(#${container.querySelector("pattern")?.id})`);
    expect(screen.getByText("Sơ đồ tham khảo, không dùng để xác định địa giới.")).toBeTruthy();
  });

  test("that do not come can be asked for again", async () => {
    const answers = [new Response("", { status: 404 }), Response.json(SQUARES)];
    vi.spyOn(globalThis, "fetch").mockImplementation(() => Promise.resolve(answers.shift() ?? Response.error()));
    render(<Choropleth title="Tổng điểm" units={[]} url="/map.json" />);
    expect(screen.getByRole("status").textContent).toBe("Đang tải bản đồ…");
    fireEvent.click(await screen.findByRole("button", { name: "Thử lại" }));
    expect((await screen.findByRole("img")).getAttribute("aria-label")).toContain("Bản đồ 2 xã, phường");
  });
});
