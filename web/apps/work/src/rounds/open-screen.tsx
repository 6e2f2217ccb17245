import "./rounds.css";
import type { Schema } from "@dti/api";
import { dayOf, formatDate, formatNumber, t } from "@dti/i18n";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, queries } from "../queries.ts";
import { may, useMe } from "../session/access.ts";
import { useServerNow } from "../session/time.ts";
import { Failed } from "../shell/failed.tsx";
import { Shown } from "../shell/shown.tsx";
import { Strip } from "../shell/strip.tsx";
import { useTitle } from "../shell/title.ts";
import { type Faults, readRound } from "./plan.ts";
import { unitListQuery, useChange } from "./reading.ts";
import { groupName } from "./group-name.ts";

const frameworksQuery = queries.queryOptions("get", "/api/scoring/v1/frameworks");

/** Q6: a round is opened over the unit list of a day, with one framework for each group. */
export function OpenScreen({ opened }: { opened: (round: string) => void }) {
  const me = useMe();
  const now = useServerNow();
  const [day] = useState(() => dayOf(now));
  const units = useQuery(unitListQuery(day));
  const frameworks = useQuery(frameworksQuery);
  useTitle(t("running.openTitle"));
  const mine = may(me, "scoring.round.manage");
  return (
    <>
      <h1>{t("running.openTitle")}</h1>
      {!mine && <Strip kind="late" icon="lock"><span>{t("parts.forbidden")} {t("parts.forbiddenWho", { role: t("desk.roleSystemOwner") })}</span></Strip>}
      {mine && <Shown query={units} lines={8}>
        {(list) => (
          <Shown query={frameworks} lines={4}>
            {({ items }) => (items.length === 0 ? <p>{t("running.noFramework")}</p> : <Form list={list} frameworks={items} opened={opened} />)}
          </Shown>
        )}
      </Shown>}
    </>
  );
}

interface FormProps {
  list: Schema.IdentityUnitList;
  frameworks: readonly Schema.FrameworkLine[];
  opened: (round: string) => void;
}

function Form({ list, frameworks, opened }: FormProps) {
  const [faults, setFaults] = useState<Faults>({});
  const open = useChange<Schema.Opened, Schema.RoundBody>((body) => api.POST("/api/scoring/v1/rounds", { body }));
  const groups = [...Map.groupBy(list.units, ({ group }) => group)].map(([code, { length }]) => ({ code: String(code), length }));
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const read = readRound(new FormData(event.currentTarget), groups.map(({ code }) => code), list);
    setFaults("faults" in read ? read.faults : {});
    if ("body" in read) open.mutate(read.body, { onSuccess: ({ code }) => opened(code) });
  };
  return (
    <form className="open-form" onSubmit={submit} noValidate>
      <Text name="name" label={t("running.name")} fault={faults.name} />
      <Text name="code" label={t("running.code")} hint={t("running.codeHint")} fault={faults.code} />
      <Text name="year" label={t("running.year")} fault={faults.year} />
      <Text name="self" label={t("running.selfUntil")} hint="dd/mm/yyyy" fault={faults.self} />
      <Text name="appraisal" label={t("running.appraisalUntil")} hint="dd/mm/yyyy" fault={faults.appraisal} />
      <fieldset className="section">
        <legend>{t("running.groupsTitle")}</legend>
        <p className="muted">{t("running.unitListOf", { date: formatDate(list.as_of), count: formatNumber(list.count) })}</p>
        {groups.map(({ code, length }) => (
          <div key={code} className="open-group">
            <label className="field">
              <span>{t("running.groupUnits", { group: groupName(code), count: formatNumber(length) })}</span>
              <select className="input" name={`framework ${code}`} defaultValue="">
                <option value="">{t("running.notAssessed")}</option>
                {frameworks.map((one) => (
                  <option key={`${one.code} ${one.version}`} value={`${one.code} ${one.version}`}>{`${one.name} (${one.version})`}</option>
                ))}
              </select>
            </label>
            <label className="tick"><input type="checkbox" name={`ranked ${code}`} defaultChecked /><span>{t("running.ranked")}</span></label>
          </div>
        ))}
        <p role="alert" className="field-error">{faults.groups}</p>
      </fieldset>
      <label className="tick"><input type="checkbox" name="sample" /><span>{t("parts.sample")}<small>{t("running.sampleHint")}</small></span></label>
      {open.isError && <Failed error={open.error} />}
      <p className="actions">
        <button type="submit" className="button primary large" disabled={open.isPending}>{t("running.openConfirm")}</button>
        <span className="muted">{t("running.openEffect")}</span>
      </p>
    </form>
  );
}

function Text({ name, label, hint, fault }: { name: string; label: string; hint?: string; fault: string | undefined }) {
  return (
    <label className="field">
      <span>{label}</span>
      <input className="input" name={name} aria-invalid={fault !== undefined} aria-describedby={`open-${name}`} />
      <small id={`open-${name}`} className={fault === undefined ? "muted" : "field-error"}>{fault ?? hint}</small>
    </label>
  );
}
