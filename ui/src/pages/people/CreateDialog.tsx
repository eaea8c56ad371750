import { useState } from "react";
import { fieldError, type NewPassword, type Role } from "../../lib/api";
import { TextField } from "../../parts/Field";
import { FormDialog } from "../../parts/FormDialog";
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
  const send = async () => onCreated(await create.mutateAsync({ name: name.trim(), email: email.trim(), roles }));
  return (
    <FormDialog
      title="New person"
      confirm="Create the account"
      fields={["name", "email", "roles"]}
      send={send}
      onClose={onClose}
    >
      {(error) => (
        <>
          <TextField
            label="Name"
            hint="As it is printed in reports"
            error={fieldError(error, "name")}
            autoComplete="off"
            required
            value={name}
            onChange={(e) => setName(e.target.value)}
          />
          <TextField
            label="E-mail"
            hint="They sign in with it"
            error={fieldError(error, "email")}
            type="email"
            autoComplete="off"
            required
            value={email}
            onChange={(e) => setEmail(e.target.value)}
          />
          <RolePick roles={roles} onChange={setRoles} error={fieldError(error, "roles")} />
        </>
      )}
    </FormDialog>
  );
}
