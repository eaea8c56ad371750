import { changeSettings, type Settings, useSettings } from "../../lib/settings";
import { count, words } from "../../lib/words";
import { IconButton } from "../../parts/Button";
import { Icon } from "../../parts/Icon";
import { Keys } from "../../parts/Keys";
import { useBench } from "../bench";
import { LintButton } from "../lint/LintButton";
import s from "./reader.module.css";
import { useGaps } from "./useGaps";

const sizes: Settings["reading"][] = ["normal", "large", "small"];

/** The line above the article: where it stands, and the way to what is not covered. */
export function ReaderTools() {
  const { article } = useBench();
  const { reading } = useSettings();
  const gaps = useGaps();
  const larger = sizes[(sizes.indexOf(reading) + 1) % sizes.length] ?? "normal";
  return (
    <div className={s.tools}>
      <span className={s.state}>
        <Icon name={article.status === "checking" ? "st-in-review" : "st-approved"} size={14} />
        {words(article.status)}
      </span>
      {article.byline && <span className={s.wide}>{article.byline}</span>}
      <span className={s.wide}>{count(article.coverage.sentences, "sentence")}</span>
      <span className="end" />
      <LintButton />
      {article.coverage.gaps > 0 ? (
        <button type="button" className={s.next} onClick={gaps.next}>
          Next gap <Keys keys="n" />
        </button>
      ) : (
        <span className={s.state}>
          <Icon name="check" size={14} />
          No gaps left
        </span>
      )}
      <IconButton small icon="aa" label={`Text size: ${reading}`} onClick={() => changeSettings({ reading: larger })} />
    </div>
  );
}
