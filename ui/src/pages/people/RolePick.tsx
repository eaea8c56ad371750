import type { Role } from "../../lib/api";
import { Choice } from "../../parts/Field";
import s from "./People.module.css";

const described: { role: Role; label: string; text: string }[] = [
  { role: "reviewer", label: "Reviewer", text: "Checks claims and cross-checks. Approves nothing." },
  { role: "editor", label: "Editor", text: "All of a reviewer; also assigns, approves, settles, signs off." },
  { role: "admin", label: "Admin", text: "Accounts, scales, policy. Approves nothing by being admin." },
];

/** The label of a role. */
export function roleLabel(role: Role): string {
  return described.find((d) => d.role === role)?.label ?? role;
}

interface RolePickProps {
  roles: Role[];
  onChange: (roles: Role[]) => void;
  disabled?: boolean;
  error?: string;
}

/** Which roles an account has; one or more. */
export function RolePick({ roles, onChange, disabled, error }: RolePickProps) {
  return (
    <fieldset disabled={disabled} className={s.roles}>
      <legend className={s.legend}>Roles</legend>
      {described.map((d) => (
        <Choice
          key={d.role}
          label={d.label}
          hint={d.text}
          checked={roles.includes(d.role)}
          onChange={(e) => onChange(e.target.checked ? [...roles, d.role] : roles.filter((r) => r !== d.role))}
        />
      ))}
      {error && <p role="alert">{error}</p>}
    </fieldset>
  );
}
