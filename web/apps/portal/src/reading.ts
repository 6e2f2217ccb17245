import { useEffect, useMemo, useState } from "react";

export type Reading<T> =
  | { state: "shared.loading" }
  | { state: "there"; value: T }
  | { state: "failed"; error: unknown; again: () => void };

/** What a page reads; `load` must be the same function as long as the same thing is wanted. */
export function useReading<T>(load: () => Promise<T>): Reading<T> {
  const [attempt, setAttempt] = useState(0);
  const asked = useMemo(() => ({ load, attempt }), [load, attempt]);
  const [answer, setAnswer] = useState<{ asked: object; reading: Reading<T> }>();
  useEffect(() => {
    let wanted = true;
    const show = (reading: Reading<T>) => wanted && setAnswer({ asked, reading });
    const again = () => setAttempt(asked.attempt + 1);
    asked.load().then(
      (value) => show({ state: "there", value }),
      (error: unknown) => show({ state: "failed", error, again }),
    );
    return () => {
      wanted = false;
    };
  }, [asked]);
  return answer?.asked === asked ? answer.reading : { state: "shared.loading" };
}
