import { diffLines } from "diff";
import type { Policy, PolicyVersion } from "../../lib/api";
import { cx } from "../../lib/cx";
import { Avatar } from "../../parts/Avatar";
import { Button } from "../../parts/Button";
import { ErrorState, Skeleton } from "../../parts/States";
import { Time } from "../../parts/Time";
import s from "./Policy.module.css";
import { useVersion, useVersions } from "./usePolicy";

interface Props {
  inForce: Policy;
  /** The version that is looked at, 0 for none. */
  chosen: number;
  choose(version: number): void;
  /** Puts a version in force again; undefined where this person may not. */
  restore: ((version: number) => void) | undefined;
}

/** What the policy was: who changed it, when and why, and what each change took out and put in. */
export function Versions({ inForce, chosen, choose, restore }: Props) {
  const versions = useVersions();
  const items = versions.data?.pages.flatMap((p) => p.items) ?? [];
  return (
    <section className={s.part} aria-label="History">
      <h2 className={s.heading}>History</h2>
      {versions.isPending && <Skeleton rows={3} label="Loading the history" />}
      {versions.error && !versions.data && <ErrorState error={versions.error} retry={() => void versions.refetch()} />}
      <ol className={s.versions}>
        {items.map((v) => (
          <li key={v.version}>
            <Version v={v} current={v.version === inForce.version} open={v.version === chosen} choose={choose} />
            {v.version === chosen && <Changes version={v.version} inForce={inForce.version} restore={restore} />}
          </li>
        ))}
      </ol>
      {versions.hasNextPage && (
        <Button busy={versions.isFetchingNextPage} onClick={() => void versions.fetchNextPage()}>
          Show older
        </Button>
      )}
    </section>
  );
}

interface VersionProps {
  v: PolicyVersion;
  current: boolean;
  open: boolean;
  choose(version: number): void;
}

function Version({ v, current, open, choose }: VersionProps) {
  return (
    <button
      type="button"
      className={cx(s.version, open && s.open)}
      aria-expanded={open}
      onClick={() => choose(open ? 0 : v.version)}
    >
      <Avatar person={v.by} decorative />
      <span className={s.told}>
        <span>
          <b className="b">Version {v.version}</b> by <span dir="auto">{v.by.name}</span>{" "}
          <span className="t3">
            <Time at={v.at} />
            {current && ", in force"}
          </span>
        </span>
        {v.note && (
          <span className="t2" dir="auto">
            {v.note}
          </span>
        )}
      </span>
    </button>
  );
}

interface ChangesProps {
  version: number;
  inForce: number;
  restore: ((version: number) => void) | undefined;
}

function Changes({ version, inForce, restore }: ChangesProps) {
  const now = useVersion(version);
  const before = useVersion(version - 1);
  const failed = now.error ?? (version > 1 ? before.error : undefined);
  if (failed) return <ErrorState error={failed} retry={() => void Promise.all([now.refetch(), before.refetch()])} />;
  if (!now.data || (version > 1 && !before.data)) return <Skeleton rows={2} label="Loading the version" />;
  return (
    <div className={s.changes}>
      <LineDiff before={before.data?.text ?? ""} after={now.data.text} first={version === 1} />
      {restore && version !== inForce && (
        <Button icon="undo" onClick={() => restore(version)}>
          Put version {version} in force again
        </Button>
      )}
    </div>
  );
}

/** What was taken out and put in, line by line. */
export function LineDiff({ before, after, first = false }: { before: string; after: string; first?: boolean }) {
  const parts = first ? [{ value: after, added: false, removed: false }] : diffLines(before, after);
  let at = 0;
  return (
    <pre className={s.diff} dir="auto">
      {parts.map((part) => {
        const key = `${at++}`;
        if (part.added) return <ins key={key}>{part.value}</ins>;
        if (part.removed) return <del key={key}>{part.value}</del>;
        return <span key={key}>{part.value}</span>;
      })}
    </pre>
  );
}
