import { cx } from "../lib/cx";
import s from "./Icon.module.css";
import { type IconName, icons } from "./icons";

export type { IconName } from "./icons";

const sizes = { 12: s.s12, 14: s.s14, 16: undefined, 20: s.s20, 24: s.s24 };
const dashes: Record<string, string> = { o: ".1 4.61", d: "2 4", s: "3.6 2.05" };

function Shape({ path }: { path: string }) {
  const kind = path[1] === ":" ? (path[0] ?? "") : "";
  const d = kind ? path.slice(2) : path;
  const className = kind === "f" ? s.fill : kind === "k" ? s.knock : kind === "o" ? s.dotted : undefined;
  return <path d={d} className={className} strokeDasharray={dashes[kind]} />;
}

/** Whether the set has an icon of this name; for names that come from the server. */
export function isIcon(name: string): name is IconName {
  return name in icons;
}

/** A decorative icon in the colour of the text. The words beside it carry the meaning. */
export function Icon({
  name,
  size = 16,
  className,
}: {
  name: IconName;
  size?: 12 | 14 | 16 | 20 | 24;
  className?: string;
}) {
  const drawn: string | string[] = icons[name];
  const paths = typeof drawn === "string" ? [drawn] : drawn;
  return (
    <svg className={cx(s.icon, sizes[size], className)} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {paths.map((p) => (
        <Shape key={p} path={p} />
      ))}
    </svg>
  );
}
