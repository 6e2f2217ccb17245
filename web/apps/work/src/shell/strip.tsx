import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

interface Props {
  kind: "late" | "locked" | "returned" | "soon" | "wait";
  icon: IconName;
  children: ReactNode;
  /** Read out at once: only for what the person must know now. */
  alert?: boolean;
}

/** One line over a whole region with one way out. */
export function Strip({ kind, icon, children, alert = false }: Props) {
  return (
    <div className={`strip ${kind}`} role={alert ? "alert" : "status"}>
      <Icon name={icon} />
      {children}
    </div>
  );
}
