import { fieldError } from "../../lib/api";
import { Field, TextInput } from "../../parts/Field";

interface PasswordFieldsProps {
  /** What the present password is called here. */
  currentLabel: string;
  /** The failed request, for the errors of its fields. */
  error: unknown;
  /** Set when the two new ones differ. */
  differ: boolean;
}

/** The three fields of a new password: `current`, `password` and `again`. */
export function PasswordFields({ currentLabel, error, differ }: PasswordFieldsProps) {
  return (
    <>
      <Field label={currentLabel} error={fieldError(error, "current")}>
        {(id, describedBy, invalid) => (
          <TextInput
            id={id}
            aria-describedby={describedBy}
            invalid={invalid}
            name="current"
            type="password"
            autoComplete="current-password"
            required
          />
        )}
      </Field>
      <Field
        label="New password"
        error={fieldError(error, "password")}
        hint="A few unrelated words are long and easy to remember."
      >
        {(id, describedBy, invalid) => (
          <TextInput
            id={id}
            aria-describedby={describedBy}
            invalid={invalid}
            name="password"
            type="password"
            autoComplete="new-password"
            required
          />
        )}
      </Field>
      <Field label="New password again" error={differ ? "The two are not the same. Type both once more." : undefined}>
        {(id, describedBy, invalid) => (
          <TextInput
            id={id}
            aria-describedby={describedBy}
            invalid={invalid}
            name="again"
            type="password"
            autoComplete="new-password"
            required
          />
        )}
      </Field>
    </>
  );
}
