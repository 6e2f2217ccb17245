/** Days and moments as people in Việt Nam read them, wherever the machine stands. */

const ZONE = "Asia/Ho_Chi_Minh";
const DAY = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/;
const TYPED = /^([0-9]{1,2})\/([0-9]{1,2})\/([0-9]{4})$/;
const MS_A_DAY = 86_400_000;

let clock: Intl.DateTimeFormat | undefined;

interface Local {
  readonly day: string;
  readonly time: string;
}

/** A day `YYYY-MM-DD` stays that day; a moment is that of Việt Nam. */
function local(given: Date | string): Local {
  if (typeof given === "string" && DAY.test(given)) return { day: given, time: "" };
  clock ??= new Intl.DateTimeFormat("en-CA", {
    timeZone: ZONE,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const parts = clock.formatToParts(typeof given === "string" ? new Date(given) : given);
  const { year, month, day, hour, minute } = Object.fromEntries(parts.map((part) => [part.type, part.value]));
  return { day: `${year}-${month}-${day}`, time: `${hour}:${minute}` };
}

/** "2026-11-18" of a moment. */
export function dayOf(given: Date | string): string {
  return local(given).day;
}

/** "30/04/2026". */
export function formatDate(given: Date | string): string {
  return local(given).day.split("-").toReversed().join("/");
}

/** "09:42". */
export function formatTime(given: Date | string): string {
  return local(given).time;
}

/** "09:42, 18/11/2026"; a day without a time is only a day. */
export function formatDateTime(given: Date | string): string {
  const { time } = local(given);
  return time === "" ? formatDate(given) : `${time}, ${formatDate(given)}`;
}

/** Whole days of the calendar from one to the other; negative when the other is earlier. */
export function daysBetween(from: Date | string, until: Date | string): number {
  const [start = 0, end = 0] = [from, until].map((one) => Date.parse(dayOf(one)));
  return (end - start) / MS_A_DAY;
}

/** The API day of a typed "30/4/2026"; undefined for what is no day of the calendar. */
export function parseDate(typed: string): string | undefined {
  const [, day = "", month = "", year = ""] = TYPED.exec(typed.trim()) ?? [];
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text) ? text : undefined;
}
