import { Link } from "@tanstack/react-router";

import { cx } from "../lib/cx";
import { IconButton } from "../parts/Button";
import { StatusChip } from "../parts/Chip";
import { Icon, type IconName } from "../parts/Icon";
import { type PaneName, useActive, useBench } from "./bench";
import s from "./bench.module.css";
import { claimIcon } from "./model";
import { useSteps } from "./useSteps";

/** On a small screen one pane is shown; this is the way to the others. */
export function PaneTabs({ pane }: { pane: PaneName }) {
  const { setPane, verdicts } = useBench();
  const active = useActive();
  const tabs: { name: PaneName; label: string; icon: IconName }[] = [
    { name: "claims", label: "Claims", icon: "rows" },
    { name: "article", label: "Article", icon: "articles" },
    {
      name: "claim",
      label: active ? `Claim ${active.number}` : "Details",
      icon: active ? claimIcon(active, verdicts) : "st-open",
    },
  ];
  return (
    <nav className={s.tabs} aria-label="Panes">
      <Link to="/articles">
        <Icon name="left" size={20} />
        Articles
      </Link>
      {tabs.map((t) => (
        <button
          key={t.name}
          type="button"
          className={cx(t.name === pane && s.tabOn)}
          aria-current={t.name === pane || undefined}
          onClick={() => setPane(t.name)}
        >
          <Icon name={t.icon} size={20} />
          {t.label}
        </button>
      ))}
    </nav>
  );
}

/** On a small screen the active claim peeks from below the article. */
export function Peek() {
  const { setPane } = useBench();
  const active = useActive();
  const steps = useSteps();
  if (!active) return null;
  return (
    <div className={s.peek}>
      <div className="hx">
        <b className="b">Claim {active.number}</b>
        <StatusChip status={active.status} />
        <span className="end" />
        <IconButton icon="up" label="Previous claim" onClick={steps.previous} />
        <IconButton icon="down" label="Next claim" onClick={steps.next} />
        <IconButton icon="x" label="Close the claim" onClick={steps.close} />
      </div>
      <button type="button" className={s.peekWording} onClick={() => setPane("claim")}>
        <span dir="auto">{active.wording}</span>
        <Icon name="right" />
      </button>
      {active.needs && (
        <p className={s.peekNeeds}>
          <Icon name="alert" size={14} />
          {active.needs}
        </p>
      )}
    </div>
  );
}
