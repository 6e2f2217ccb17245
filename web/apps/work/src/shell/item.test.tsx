import { createMemoryHistory, createRootRoute, createRoute, createRouter, Link, Outlet, RouterProvider } from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { activeOptions } from "./item.tsx";
import type { Item } from "./navigation.ts";

const ITEMS = ["/", "/appraisal", "/rounds"] as const;

function Menu() {
  return (
    <>
      {ITEMS.map((to) => (
        <Link key={to} to={to as string} activeOptions={activeOptions({ to } as Item)}>
          {to}
        </Link>
      ))}
      <Outlet />
    </>
  );
}

async function current(address: string): Promise<(string | null)[]> {
  const root = createRootRoute({ component: Menu });
  const paths = ["/", "/appraisal", "/appraisal/$assessment", "/rounds/$round/units"];
  const routeTree = root.addChildren(paths.map((path) => createRoute({ getParentRoute: () => root, path, validateSearch: (given) => given })));
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: [address] }) });
  const { unmount } = render(<RouterProvider router={router as never} />);
  await screen.findByText("/rounds");
  const marked = screen.getAllByRole("link").filter((link) => link.getAttribute("aria-current") === "page");
  const names = marked.map((link) => link.textContent);
  unmount();
  return names;
}

test.each([
  ["/", ["/"]],
  ["/appraisal?round=2026&state=returned", ["/appraisal"]],
  ["/appraisal/a1?leaf=1.2", ["/appraisal"]],
  ["/rounds/2026/units", ["/rounds"]],
])("at %s the menu marks %s", async (address, expected) => {
  expect(await current(address)).toEqual(expected);
});
