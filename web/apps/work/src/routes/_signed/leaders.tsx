import { createFileRoute } from "@tanstack/react-router";
import { BoardScreen } from "../../leaders/board.tsx";
import { roundsQuery } from "../../sheets/reading.ts";

export const Route = createFileRoute("/_signed/leaders")({
  loader: ({ context }) => void context.queryClient.prefetchQuery(roundsQuery),
  component: BoardScreen,
});
