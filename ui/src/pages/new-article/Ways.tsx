import type { ImportWay } from "../../lib/address";
import { Icon, type IconName } from "../../parts/Icon";
import s from "./NewArticle.module.css";

const ways: { way: ImportWay; label: string; icon: IconName }[] = [
  { way: "paste", label: "Paste", icon: "clipboard" },
  { way: "web", label: "Web page", icon: "link" },
  { way: "file", label: "File", icon: "upload" },
];

/** The choice of how the article comes in. What was given in another way stays there. */
export function Ways({ way, onWay }: { way: ImportWay; onWay: (way: ImportWay) => void }) {
  return (
    <fieldset className={s.ways}>
      <legend className="vh">How the article comes in</legend>
      {ways.map((w) => (
        <label key={w.way}>
          <input type="radio" name="way" value={w.way} checked={way === w.way} onChange={() => onWay(w.way)} />
          <Icon name={w.icon} size={14} />
          {w.label}
        </label>
      ))}
    </fieldset>
  );
}
