import { useState } from "react";
import { TextInput } from "./Field";

interface OtherReasonProps {
  invalid?: boolean;
  /** Takes the reason, which is not empty. */
  say: (reason: string) => void;
}

/** A line for a reason that none of the buttons beside it names; Enter says it. */
export function OtherReason({ invalid, say }: OtherReasonProps) {
  const [other, setOther] = useState("");
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        if (other.trim() !== "") say(other.trim());
      }}
    >
      <TextInput
        scale="sm"
        aria-label="Another reason"
        placeholder="Another reason"
        invalid={invalid}
        value={other}
        onChange={(e) => setOther(e.target.value)}
      />
    </form>
  );
}
