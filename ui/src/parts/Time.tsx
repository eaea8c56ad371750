import { cx } from "../lib/cx";
import { absolute, ago, due, useNow } from "../lib/time";
import { Icon } from "./Icon";
import s from "./Time.module.css";

/** How long ago something was; the whole date on hover. */
export function Time({ at }: { at: string }) {
  return (
    <time dateTime={at} title={absolute(at)}>
      {ago(at, useNow())}
    </time>
  );
}

/** When something is due, louder the nearer it is; the whole date on hover. */
export function Due({ at }: { at: string }) {
  const { text, tone } = due(at, useNow());
  return (
    <time className={cx(s.due, tone !== "far" && s[tone])} dateTime={at} title={`Due ${absolute(at)}`}>
      {tone !== "far" && <Icon name="clock" size={14} />}
      {text}
    </time>
  );
}
