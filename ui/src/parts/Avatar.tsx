import type { Person } from "../lib/api";
import { cx } from "../lib/cx";
import s from "./Avatar.module.css";

const colours = [s.c1, s.c2, s.c3, s.c4, s.c5];

interface AvatarProps {
  /** Undefined draws a dashed circle: nobody. */
  person: Pick<Person, "name" | "initials" | "colour"> | undefined;
  size?: "lg";
  /** Set when the name stands beside it. */
  decorative?: boolean;
}

/** A person's initials in their colour. */
export function Avatar({ person, size, decorative }: AvatarProps) {
  const big = size === "lg" && s.lg;
  if (!person) {
    return <span className={cx(s.av, s.none, big)}>{!decorative && <span className="vh">Nobody</span>}</span>;
  }
  return (
    <span className={cx(s.av, colours[(person.colour - 1) % colours.length], big)} title={person.name}>
      <span aria-hidden="true">{person.initials}</span>
      {!decorative && <span className="vh">{person.name}</span>}
    </span>
  );
}

/** People side by side; after `max` of them only how many more. */
export function Avatars({ people, max = 4 }: { people: Person[]; max?: number }) {
  const rest = people.length - max;
  return (
    <span className={s.row}>
      {people.slice(0, max).map((p) => (
        <Avatar key={p.id} person={p} />
      ))}
      {rest > 0 && <span className={s.more}>+{rest}</span>}
    </span>
  );
}
