import { createFileRoute } from "@tanstack/react-router";
import { BoardScreen } from "../../leaders/board.tsx";
import { objectivesQuery } from "../../leaders/objectives.ts";
import { roundsQuery } from "../../sheets/reading.ts";

export const Route = createFileRoute("/_signed/leaders")({
  loader: ({ context }) => {
    void context.queryClient.prefetchQuery(roundsQuery);
    void context.queryClient.prefetchQuery(objectivesQuery);
  },
  component: BoardScreen,
});
