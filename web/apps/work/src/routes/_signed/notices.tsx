import { dayOf, formatDate, t } from "@dti/i18n";
import { useInfiniteQuery, useMutation, useQuery } from "@tanstack/react-query";
import { createFileRoute, useNavigate } from "@tanstack/react-router";
import { type Notice, NoticeRow } from "../../desk/notice-row.tsx";
import { api, queryClient } from "../../queries.ts";
import { Failed } from "../../shell/failed.tsx";
import { Skeleton } from "../../shell/shown.tsx";
import { useTitle } from "../../shell/title.ts";
import { unreadQuery } from "../../shell/unread.ts";

interface Page {
  items: Notice[];
  next?: string | null;
}

const PATH = "/api/notify/v1/notices";

export const Route = createFileRoute("/_signed/notices")({
  validateSearch: ({ unread }: Record<string, unknown>): { unread?: true } => (unread === true ? { unread } : {}),
  component: Notices,
});

function Notices() {
  const { unread } = Route.useSearch();
  const navigate = useNavigate({ from: Route.fullPath });
  const count = useQuery(unreadQuery).data?.unread ?? 0;
  const query = useInfiniteQuery({
    queryKey: ["get", PATH, { unread }],
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page) => page.next ?? undefined,
    queryFn: async ({ pageParam, signal }): Promise<Page> => {
      const asked = { ...(unread && { unread }), ...(pageParam !== undefined && { after: pageParam }) };
      const { data } = await api.GET(PATH, { params: { query: asked }, signal });
      return data as Page;
    },
  });
  const readAll = useMutation({
    mutationFn: () => api.POST("/api/notify/v1/notices/reading"),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ["get", PATH] }),
  });
  const notices = query.data?.pages.flatMap((page) => page.items) ?? [];
  useTitle(t("desk.noticesTitle"));
  return (
    <>
      <h1>{t("desk.noticesTitle")}</h1>
      <div className="toolbar">
        <div className="choices" role="group" aria-label={t("desk.noticesTitle")}>
          <button type="button" aria-pressed={!unread} onClick={() => void navigate({ search: {} })}>
            {t("desk.noticesAll")}
          </button>
          <button type="button" aria-pressed={unread === true} onClick={() => void navigate({ search: { unread: true } })}>
            {t("desk.noticesUnreadOnly")} <span>{count}</span>
          </button>
        </div>
        {count > 0 && (
          <button type="button" className="button" disabled={readAll.isPending} onClick={() => readAll.mutate()}>
            {t("desk.noticesReadAll", { count })}
          </button>
        )}
      </div>
      {query.isError && <Failed error={query.error} again={() => void query.refetch()} />}
      {readAll.isError && <Failed error={readAll.error} again={() => readAll.mutate()} />}
      {query.isPending && <Skeleton lines={6} />}
      {query.isSuccess && notices.length === 0 && <p>{t(unread ? "desk.noticesEmptyUnread" : "desk.noticesEmpty")}</p>}
      {[...Map.groupBy(notices, (one) => dayOf(one.occurred_at))].map(([day, those]) => (
        <section key={day} className="section">
          <h2>{formatDate(day)}</h2>
          <ul className="rows">
            {those.map((notice) => (
              <NoticeRow key={notice.id} notice={notice} />
            ))}
          </ul>
        </section>
      ))}
      {query.hasNextPage && (
        <button type="button" className="button" disabled={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {t("desk.noticesMore")}
        </button>
      )}
    </>
  );
}
