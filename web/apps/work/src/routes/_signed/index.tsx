import { createFileRoute } from "@tanstack/react-router";
import { Home } from "../../desk/home.tsx";

export const Route = createFileRoute("/_signed/")({ component: Home });
