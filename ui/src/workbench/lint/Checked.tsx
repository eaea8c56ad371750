import type { Lint } from "../../lib/api";
import { language } from "../../lib/words";
import s from "./lint.module.css";
import { ruleName } from "./looks";

/** Which checks were made, and which do not read the article's language. */
export function Checked({ lint }: { lint: Lint }) {
  const left = lint.rules.filter((r) => !lint.applied.includes(r));
  const named = (list: readonly string[]) => list.map((r) => ruleName(r).toLowerCase()).join(", ");
  return (
    <section className={s.checked} aria-label="What is checked">
      <p>Checked: {named(lint.applied)}.</p>
      {left.length > 0 && (
        <p>
          In {lint.language ? language(lint.language) : "a language that is not named"}, {lint.applied.length} of{" "}
          {lint.rules.length} checks can be made. Look yourself for: {named(left)}.
        </p>
      )}
    </section>
  );
}
