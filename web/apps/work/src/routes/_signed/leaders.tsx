import { createFileRoute } from "@tanstack/react-router";
import { BoardScreen } from "../../leaders/board.tsx";

export const Route = createFileRoute("/_signed/leaders")({ component: BoardScreen });
