import { createFileRoute } from "@tanstack/react-router";
import { Home } from "../../desk/home.tsx";
import { ownSheetsQuery } from "../../sheets/reading.ts";

export const Route = createFileRoute("/_signed/")({
  loader: ({ context }) => void context.queryClient.prefetchQuery(ownSheetsQuery),
  component: Home,
});
