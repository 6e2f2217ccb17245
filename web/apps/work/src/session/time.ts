/** The platform's time, which a local stack may shift away from this machine's. */

import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { meQuery } from "./access.ts";

const EVERY_MS = 30_000;

/** To the half minute. */
export function useServerNow(): Date {
  const { data, dataUpdatedAt } = useQuery(meQuery);
  const [here, setHere] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setHere(Date.now()), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return data === undefined ? new Date(here) : new Date(Date.parse(data.server_time) + Math.max(0, here - dataUpdatedAt));
}
