import { t } from "@dti/i18n";
import type { UseQueryResult } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { Failed } from "./failed.tsx";

const LONG_MS = 5000;

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

/** The layout to come, shown once waiting takes long enough to be noticed. */
export function Skeleton({ lines }: { lines: number }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <output className={long ? "muted" : "visually-hidden"}>{t(long ? "parts.stillLoading" : "shared.loading")}</output>
      <ul className="skeletons" aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => (
          <li key={line} className="skeleton" />
        ))}
      </ul>
    </>
  );
}
