import { fieldError } from "../../lib/api";
import { useBench, useSelected } from "../bench";
import { type FormProps, Frame } from "./ActionForm";
import s from "./actions.module.css";

/** Where a claim whose words are gone stands now: the words that are selected in the article. */
export function ReadoptForm(props: FormProps) {
  const { offsets } = useBench();
  const { range } = useSelected();
  const span = range && { ...range, quote: offsets.slice(range.start, range.end) };
  return (
    <Frame
      {...props}
      shown={["spans"]}
      ready={span !== undefined}
      request={() => (span ? { action: "readopt", body: { spans: [span] } } : undefined)}
    >
      {(error) => (
        <>
          <p className={s.hint}>
            {span ? "It will stand on these words:" : "Select the words in the article that say it now."}
          </p>
          {span && (
            <blockquote className={s.quote} dir="auto">
              {span.quote}
            </blockquote>
          )}
          {fieldError(error, "spans") && <p className={s.error}>{fieldError(error, "spans")}</p>}
        </>
      )}
    </Frame>
  );
}
