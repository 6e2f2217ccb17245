import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

export type StatusKind = "draft" | "late" | "latedone" | "lock" | "ok" | "returned" | "soon" | "wait";

interface Props {
  kind: StatusKind;
  icon: IconName;
  children: ReactNode;
}

/** Icon, word and colour, inside a row. */
export function Status({ kind, icon, children }: Props) {
  return (
    <span className={`status is-${kind}`}>
      <Icon name={icon} size={16} />
      {children}
    </span>
  );
}

/** The same with a wash, where it stands alone. */
export function Chip({ kind, icon, children }: Props) {
  return (
    <span className={`status chip is-${kind}`}>
      <Icon name={icon} size={16} />
      {children}
    </span>
  );
}
