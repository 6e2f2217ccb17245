import { useMutation } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { papersChanged } from "./reading.ts";
import type { Phase, Upload } from "./upload.ts";
import { useBeforeLeaving } from "./use-before-leaving.ts";

/** A file on its way, which can be stopped and go on. */
export function useSending(done: () => void) {
  const [phase, setPhase] = useState<Phase | null>(null);
  const stopping = useRef(new AbortController());
  const sending = useMutation({
    mutationFn: (upload: Upload) => {
      stopping.current = new AbortController();
      return upload.run(setPhase, stopping.current.signal);
    },
    onSuccess: async () => {
      await papersChanged();
      done();
    },
  });
  useBeforeLeaving(sending.isPending);
  return { phase, sending, stop: () => stopping.current.abort() };
}

/** Somebody stopped it; nothing is wrong. */
export function wasStopped(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
