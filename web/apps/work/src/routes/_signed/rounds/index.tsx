import { createFileRoute } from "@tanstack/react-router";
import { RoundsScreen } from "../../../rounds/list-screen.tsx";

export const Route = createFileRoute("/_signed/rounds/")({ component: RoundsScreen });
