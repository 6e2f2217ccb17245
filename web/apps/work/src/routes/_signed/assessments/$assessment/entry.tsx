import { t } from "@dti/i18n";
import { createFileRoute } from "@tanstack/react-router";
import { EntryScreen } from "../../../../entry/screen.tsx";
import type { Filter } from "../../../../entry/model.ts";
import { useMe } from "../../../../session/access.ts";
import { Failed } from "../../../../shell/failed.tsx";
import { Skeleton } from "../../../../shell/shown.tsx";
import { useTitle } from "../../../../shell/title.ts";
import { prepareSheet, useSheet } from "../../../../sheets/reading.ts";

interface Search {
  leaf?: string;
  only?: Filter;
}

const FILTERS: readonly unknown[] = ["conflict", "faulty", "missing", "returned"] satisfies Filter[];

export const Route = createFileRoute("/_signed/assessments/$assessment/entry")({
  validateSearch: ({ leaf, only }: Record<string, unknown>): Search => ({
    ...((typeof leaf === "string" || typeof leaf === "number") && { leaf: String(leaf) }),
    ...(FILTERS.includes(only) && { only: only as Filter }),
  }),
  loader: ({ context, params }) => void prepareSheet(context.queryClient, params.assessment),
  component: EntryPage,
});

function EntryPage() {
  const { assessment } = Route.useParams();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const me = useMe();
  const { sheet, framework } = useSheet(assessment);
  useTitle(t("entry.title"), sheet.data?.unit.name, sheet.data?.round_name);
  const error = sheet.error ?? framework.error;
  const again = (): void => void Promise.all([sheet.refetch(), framework.refetch()]);
  return (
    <>
      {error !== null && <Failed error={error} again={again} />}
      {error === null && (sheet.data === undefined || framework.data === undefined) && <Skeleton lines={12} />}
      {sheet.data !== undefined && framework.data !== undefined && (
        <EntryScreen key={assessment} sheet={sheet.data} known={framework.data} me={me} leaf={search.leaf} only={search.only ?? "all"}
          show={(only) => void navigate({ search: (old) => ({ ...old, only: only === "all" ? undefined : only }), replace: true })}
          go={(leaf) => void navigate({ search: (old) => ({ ...old, leaf }), replace: true, resetScroll: false })} />
      )}
    </>
  );
}
