import { Link } from "@tanstack/react-router";
import type { Me } from "../lib/api";
import { cx } from "../lib/cx";
import { Avatar } from "../parts/Avatar";
import { Icon, type IconName } from "../parts/Icon";
import s from "./Nav.module.css";

interface Destination {
  to: "/articles" | "/queue" | "/inbox" | "/facts" | "/admin/people" | "/admin/policy" | "/admin/audit";
  label: string;
  icon: IconName;
  /** The action that must be offered for it to be shown. */
  needs?: string;
}

const places: Destination[] = [
  { to: "/articles", label: "Articles", icon: "articles" },
  { to: "/queue", label: "Queue", icon: "queue" },
  { to: "/inbox", label: "Inbox", icon: "inbox" },
  { to: "/facts", label: "Facts", icon: "shield" },
];

const administration: Destination[] = [
  { to: "/admin/people", label: "People", icon: "users", needs: "accounts.manage" },
  { to: "/admin/policy", label: "Policy", icon: "clipboard", needs: "policy.manage" },
  { to: "/admin/audit", label: "Audit log", icon: "history", needs: "audit.read" },
];

function Entry({ place, unread }: { place: Destination; unread: number }) {
  const shown = place.to === "/inbox" && unread > 0;
  return (
    <Link to={place.to} className={s.item} title={place.label}>
      <Icon name={place.icon} />
      <span className={s.label}>{place.label}</span>
      {shown && (
        <span className={s.count}>
          {unread}
          <span className="vh"> unread</span>
        </span>
      )}
      {shown && <i className={s.pip} />}
    </Link>
  );
}

/** The rail at the side: where one can go, and who one is. */
export function Nav({ me, slim, onShortcuts }: { me: Me; slim: boolean; onShortcuts: () => void }) {
  const admin = administration.filter((p) => !p.needs || me.actions.includes(p.needs));
  return (
    <nav className={cx(s.nav, slim && s.slim)} aria-label="Main">
      <Link to="/articles" className={s.brand} title={me.newsroom}>
        <Icon name="brand" size={20} />
        <span className={s.label}>Linecheck</span>
      </Link>
      {places.map((p) => (
        <Entry key={p.to} place={p} unread={me.unread} />
      ))}
      {admin.length > 0 && <p className={s.section}>Administration</p>}
      {admin.map((p) => (
        <Entry key={p.to} place={p} unread={0} />
      ))}
      <div className={s.foot}>
        <button type="button" className={s.item} onClick={onShortcuts} title="Shortcuts">
          <Icon name="keyboard" />
          <span className={s.label}>Shortcuts</span>
          <span className={s.count} aria-hidden="true">
            <kbd>?</kbd>
          </span>
        </button>
        <Link to="/profile" className={s.item} title={`${me.name}: profile`}>
          <Avatar person={me} decorative />
          <span className={cx(s.label, "cut")}>{me.name}</span>
        </Link>
      </div>
    </nav>
  );
}

/** The same places at the foot of a small screen. */
export function BottomNav({ me }: { me: Me }) {
  const admin = administration.find((p) => !p.needs || me.actions.includes(p.needs));
  return (
    <nav className={s.tabs} aria-label="Main, small screen">
      {places.map((p) => (
        <Link key={p.to} to={p.to}>
          <Icon name={p.icon} size={20} />
          {p.label}
          {p.to === "/inbox" && me.unread > 0 && <i className={s.pip} />}
        </Link>
      ))}
      {admin && (
        <Link to={admin.to}>
          <Icon name={admin.icon} size={20} />
          Admin
        </Link>
      )}
      <Link to="/profile">
        <Icon name="user" size={20} />
        Profile
      </Link>
    </nav>
  );
}
