type Listener = (unit: string | undefined) => void;

/** The unit under the pointer or the focus: its row and its tile light each other. */
const listeners = new Set<Listener>();
let unit: string | undefined;

export const lit = {
  set(next: string | undefined): void {
    if (next === unit) return;
    unit = next;
    for (const listener of listeners) listener(next);
  },
  watch(listener: Listener): () => void {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};
