import { useBench } from "../bench";
import s from "./talk.module.css";

/** Discussions of words that the newest version has no longer. They stay with the version that had them. */
export function EarlierThreads() {
  const { article, setPanel } = useBench();
  const earlier = article.threads.filter((t) => t.articleVersion < article.articleVersion);
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier-threads">
      <h3 id="earlier-threads">Discussions of earlier versions</h3>
      <ul className={s.threads}>
        {earlier.map((t) => (
          <li key={t.id}>
            <button type="button" className="txt" onClick={() => setPanel({ kind: "thread", id: t.id })}>
              Version {t.articleVersion}
            </button>{" "}
            <q dir="auto">{t.quote}</q>
          </li>
        ))}
      </ul>
    </section>
  );
}
