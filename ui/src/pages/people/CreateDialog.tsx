import { useState } from "react";
import { fieldError, type NewPassword, Problem, type Role } from "../../lib/api";
import { Button } from "../../parts/Button";
import { Dialog } from "../../parts/Dialog";
import { Field, TextInput } from "../../parts/Field";
import { ProblemNote } from "../../parts/States";
import { RolePick } from "./RolePick";
import { useCreateAccount } from "./useAccounts";

interface CreateDialogProps {
  onCreated: (made: NewPassword) => void;
  onClose: () => void;
}

/** Makes an account; the server makes its first password. */
export function CreateDialog({ onCreated, onClose }: CreateDialogProps) {
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [roles, setRoles] = useState<Role[]>(["reviewer"]);
  const create = useCreateAccount();
  const named = create.error instanceof Problem && Object.keys(create.error.fields).length > 0;
  const formId = "new-person";
  return (
    <Dialog
      open
      onClose={onClose}
      title="New person"
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit" form={formId} busy={create.isPending}>
            Create the account
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className="stack"
        onSubmit={(e) => {
          e.preventDefault();
          create.mutate({ name: name.trim(), email: email.trim(), roles }, { onSuccess: onCreated });
        }}
      >
        <Field label="Name" hint="As it is printed in reports" error={fieldError(create.error, "name")}>
          {(id, describedBy, invalid) => (
            <TextInput
              id={id}
              aria-describedby={describedBy}
              invalid={invalid}
              dir="auto"
              autoComplete="off"
              required
              value={name}
              onChange={(e) => setName(e.target.value)}
            />
          )}
        </Field>
        <Field label="E-mail" hint="They sign in with it" error={fieldError(create.error, "email")}>
          {(id, describedBy, invalid) => (
            <TextInput
              id={id}
              aria-describedby={describedBy}
              invalid={invalid}
              type="email"
              autoComplete="off"
              required
              value={email}
              onChange={(e) => setEmail(e.target.value)}
            />
          )}
        </Field>
        <RolePick roles={roles} onChange={setRoles} error={fieldError(create.error, "roles")} />
        {!named && <ProblemNote error={create.error} />}
      </form>
    </Dialog>
  );
}
