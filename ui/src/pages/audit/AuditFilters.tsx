import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { AuditSearch } from "../../lib/address";
import { peopleQuery } from "../../lib/queries";
import { words } from "../../lib/words";
import { Button } from "../../parts/Button";
import { Field, Select, TextInput } from "../../parts/Field";
import s from "./Audit.module.css";

interface AuditFiltersProps {
  filters: AuditSearch;
  /** The kinds of event that the log holds. */
  actions: string[];
}

/** The filters, kept in the address. */
export function AuditFilters({ filters, actions }: AuditFiltersProps) {
  const navigate = useNavigate({ from: "/admin/audit" });
  const people = useQuery(peopleQuery);
  const set = (change: AuditSearch) => void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  return (
    <search className={s.filters}>
      <div>
        <Field label="Who">
          {(id) => (
            <Select
              id={id}
              scale="sm"
              value={filters.actor ?? ""}
              onChange={(e) => set({ actor: e.target.value || undefined })}
            >
              <option value="">Anybody</option>
              {people.data?.items.map((p) => (
                <option key={p.id} value={p.id}>
                  {p.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <div>
        <Field label="What">
          {(id) => (
            <Select
              id={id}
              scale="sm"
              value={filters.action ?? ""}
              onChange={(e) => set({ action: e.target.value || undefined })}
            >
              <option value="">Anything</option>
              {filters.action && !actions.includes(filters.action) && <option>{filters.action}</option>}
              {actions.map((a) => (
                <option key={a} value={a}>
                  {words(a.replace(".", ": "))}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      {(["from", "to"] as const).map((end) => (
        <div className={s.date} key={end}>
          <Field label={end === "from" ? "From" : "Up to"}>
            {(id) => (
              <TextInput
                id={id}
                scale="sm"
                type="date"
                value={filters[end] ?? ""}
                onChange={(e) => set({ [end]: e.target.value || undefined })}
              />
            )}
          </Field>
        </div>
      ))}
      <span className={s.chips}>
        {filters.article && (
          <Button size="xs" icon="x" onClick={() => set({ article: undefined })}>
            One article
          </Button>
        )}
        {filters.claim && (
          <Button size="xs" icon="x" onClick={() => set({ claim: undefined })}>
            One claim
          </Button>
        )}
      </span>
    </search>
  );
}
