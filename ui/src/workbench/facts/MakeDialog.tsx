import { useState } from "react";

import { type Claim, fieldError } from "../../lib/api";
import { AreaField, FieldPair, TextField } from "../../parts/Field";
import { FormDialog } from "../../parts/FormDialog";
import { useToast } from "../../parts/Toast";
import { useMake } from "./server";

/** Turns a claim that is signed off into a fact for other articles. */
export function MakeDialog({ claim, onClose }: { claim: Claim; onClose(): void }) {
  const [statement, setStatement] = useState(claim.wording);
  const [validFrom, setFrom] = useState("");
  const [validUntil, setUntil] = useState("");
  const make = useMake(claim);
  const toast = useToast();
  const send = async () => {
    await make.mutateAsync({ statement, validFrom, validUntil });
    toast.show(`Claim ${claim.number} is a standing fact.`);
  };
  return (
    <FormDialog
      title="Make it a standing fact"
      confirm="Make the fact"
      fields={["statement", "validFrom", "validUntil"]}
      send={send}
      onClose={onClose}
    >
      {(error) => (
        <>
          <p className="t2">Other articles can rest on it. It keeps the verdict and the sources as they stand now.</p>
          <AreaField
            label="Statement"
            rows={3}
            required
            error={fieldError(error, "statement")}
            value={statement}
            onChange={(e) => setStatement(e.target.value)}
          />
          <FieldPair>
            <TextField
              label="Holds from"
              hint="Empty: always."
              type="date"
              error={fieldError(error, "validFrom")}
              value={validFrom}
              onChange={(e) => setFrom(e.target.value)}
            />
            <TextField
              label="Last day"
              hint="Empty: no end. After it, what rests on it is flagged."
              type="date"
              error={fieldError(error, "validUntil")}
              value={validUntil}
              onChange={(e) => setUntil(e.target.value)}
            />
          </FieldPair>
        </>
      )}
    </FormDialog>
  );
}
