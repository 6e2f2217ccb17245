import { t } from "@dti/i18n";
import { type Query, type UseQueryResult, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { Failed } from "./failed.tsx";

const SLOW_MS = 5000;
const LONG_MS = 10_000;

/** What the screen asks for and has not had once. */
const UNREAD = { type: "active" as const, predicate: ({ state }: Query): boolean => state.status === "pending" };

/** What a screen shows while it reads, when it cannot, and when it has. */
export function Shown<T, E>(props: {
  query: UseQueryResult<T, E>;
  lines: number;
  children: (value: T) => ReactNode;
}) {
  const { query, lines, children } = props;
  return (
    <>
      {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
      {query.isPending && <Skeleton lines={lines} />}
      {query.data !== undefined && children(query.data)}
    </>
  );
}

/** The layout to come, shown once waiting takes long enough to be noticed; who has waited too long may stop it. */
export function Skeleton({ lines }: { lines: number }) {
  const waited = useWaited();
  const [stopped, setStopped] = useState(false);
  const queries = useQueryClient();
  const stop = (): void => {
    setStopped(true);
    void queries.cancelQueries(UNREAD);
  };
  const again = (): void => {
    setStopped(false);
    void queries.refetchQueries(UNREAD);
  };
  const slow = waited >= SLOW_MS;
  return (
    <>
      <output className={slow ? "muted" : "visually-hidden"}>{t(stopped ? "parts.stopped" : slow ? "parts.stillLoading" : "shared.loading")}</output>
      {waited >= LONG_MS && (
        <button type="button" className="button small" onClick={stopped ? again : stop}>
          {t(stopped ? "shared.again" : "parts.cancel")}
        </button>
      )}
      <ul className="skeletons" aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => (
          <li key={line} className="skeleton" />
        ))}
      </ul>
    </>
  );
}

/** The last of the two times that has passed. */
function useWaited(): number {
  const [waited, setWaited] = useState(0);
  useEffect(() => {
    const timers = [SLOW_MS, LONG_MS].map((ms) => setTimeout(() => setWaited(ms), ms));
    return () => timers.forEach(clearTimeout);
  }, []);
  return waited;
}
