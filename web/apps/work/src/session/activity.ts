let last = Date.now();

for (const kind of ["keydown", "pointerdown", "wheel"] as const) {
  addEventListener(kind, () => (last = Date.now()), { capture: true, passive: true });
}

/** When somebody last touched the page. */
export function lastActive(): number {
  return last;
}
