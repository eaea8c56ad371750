import { useSyncExternalStore } from "react";

const relative = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "long" });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" });
const short = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const wholeDay = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeZone: "UTC" });
const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "short" });
const dayMonth = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const dayMonthYear = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The whole date and time in the reader's zone. */
export function absolute(iso: string): string {
  return full.format(new Date(iso));
}

/** The date and time in the reader's zone, short enough for a table. */
export function stamp(iso: string): string {
  return short.format(new Date(iso));
}

/** A day that the server wrote, for people; what is no day comes back as it is. */
export function written(iso: string): string {
  return Number.isNaN(Date.parse(iso)) ? iso : wholeDay.format(new Date(iso));
}

/** How long ago, up to a week; the day after that. */
export function ago(iso: string, now: number): string {
  const at = new Date(iso);
  const past = now - at.getTime();
  if (past < minute) return "just now";
  if (past < hour) return relative.format(-Math.floor(past / minute), "minute");
  if (past < day) return relative.format(-Math.floor(past / hour), "hour");
  if (past < 7 * day) return relative.format(-Math.floor(past / day), "day");
  return at.getFullYear() === new Date(now).getFullYear() ? dayMonth.format(at) : dayMonthYear.format(at);
}

/** A deadline in words, and how near it is. */
export interface Due {
  text: string;
  tone: "late" | "soon" | "near" | "far";
}

/** Says when something is due: minutes and hours while it is near, the day later on. */
export function due(iso: string, now: number): Due {
  const at = new Date(iso);
  const left = at.getTime() - now;
  const size = Math.abs(left);
  const h = Math.floor(size / hour);
  const m = Math.floor((size % hour) / minute);
  const span = h > 0 ? `${h} h${m > 0 ? ` ${m} min` : ""}` : `${Math.max(m, 1)} min`;
  if (left < 0) return { text: size < day ? `${span} late` : `late, ${dayMonth.format(at)}`, tone: "late" };
  if (left < 2 * hour) return { text: `in ${span}`, tone: "soon" };
  if (left < 6 * hour) return { text: `in ${span}`, tone: "near" };
  if (new Date(now).toDateString() === at.toDateString()) return { text: clock.format(at), tone: "far" };
  if (left < 7 * day) return { text: `${weekday.format(at)} ${clock.format(at)}`, tone: "far" };
  return { text: dayMonth.format(at), tone: "far" };
}

const listeners = new Set<() => void>();
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = Date.now();
    for (const l of listeners) l();
  }, 30_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The time now in milliseconds, renewed every half minute. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

/** An ISO time as an `<input type="datetime-local">` shows it in the reader's zone, and "" for none. */
export function toLocalInput(iso: string | undefined): string {
  if (!iso) return "";
  const d = new Date(iso);
  return new Date(d.getTime() - d.getTimezoneOffset() * minute).toISOString().slice(0, 16);
}

/** What an `<input type="datetime-local">` holds as an ISO time in UTC, undefined when empty or no time. */
export function fromLocalInput(value: string): string | undefined {
  const at = new Date(value).getTime();
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
