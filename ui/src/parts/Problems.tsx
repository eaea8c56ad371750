import { Problem } from "../lib/api";
import { Note, ProblemNote } from "./States";

interface Props {
  error: unknown;
  /** The fields that say themselves what is wrong with them. */
  shown: readonly string[];
}

/** The field that a problem names, without the path to it. */
export const fieldOf = (key: string) =>
  key
    .split(/[.[\]]+/)
    .filter(Boolean)
    .at(-1) ?? key;

/** Why a request was refused, as far as no field beside it says so. */
export function Problems({ error, shown }: Props) {
  if (!(error instanceof Problem) || Object.keys(error.fields).length === 0) return <ProblemNote error={error} />;
  const rest = Object.entries(error.fields).filter(([key]) => !shown.includes(fieldOf(key)));
  if (rest.length === 0) return null;
  return (
    <Note tone="bad" alert>
      {rest.map(([key, text]) => (
        <p key={key}>{text}</p>
      ))}
    </Note>
  );
}
