import type { Schema } from "@dti/api";
import { formatTime, t } from "@dti/i18n";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, queryClient } from "../queries.ts";
import { Failed } from "../shell/failed.tsx";
import { english } from "../text.ts";

export type Notice = Schema.NoticeView;

/** One notice: what it says, where it leads, and whether it was read. */
export function NoticeRow({ notice }: { notice: Notice }) {
  const params = { path: { notice_id: notice.id } };
  const mark = useMutation({
    mutationFn: () =>
      notice.read_at === null
        ? api.POST("/api/notify/v1/notices/{notice_id}/reading", { params })
        : api.POST("/api/notify/v1/notices/{notice_id}/unreading", { params }),
    onSuccess: () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[1]).includes("/notices") }),
  });
  const read = notice.read_at !== null;
  return (
    <li className={read ? "row" : "row unread"}>
      <span className="muted">{formatTime(notice.occurred_at)}</span>
      <div className="grow">
        <p className="row-title">
          <Destination notice={notice} opened={() => !read && mark.mutate()} />
        </p>
        <p className="muted">{english ? notice.text_en : notice.text_vi}</p>
        {mark.isError && <Failed error={mark.error} again={() => mark.mutate()} />}
      </div>
      <button type="button" className="button" disabled={mark.isPending} onClick={() => mark.mutate()}>
        {t(read ? "desk.noticesUnreadMark" : "desk.noticesRead")}
      </button>
    </li>
  );
}

function Destination({ notice, opened }: { notice: Notice; opened: () => void }) {
  const title = english ? notice.title_en : notice.title_vi;
  const { assessment, unit } = notice.links;
  if (assessment !== undefined) {
    return (
      <Link to="/assessments/$assessment" params={{ assessment }} onClick={opened}>
        {title}
      </Link>
    );
  }
  if (unit === undefined) return <strong>{title}</strong>;
  return (
    <Link to="/units/$unit" params={{ unit }} onClick={opened}>
      {title}
    </Link>
  );
}
