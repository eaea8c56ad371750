import { useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "../../parts/Button";
import { EmptyState, ErrorState, Skeleton } from "../../parts/States";
import { AdminTabs } from "../../shell/AdminTabs";
import { Page } from "../../shell/Page";
import s from "./Audit.module.css";
import { AuditFilters } from "./AuditFilters";
import { AuditTable } from "./AuditTable";
import { useAudit } from "./useAudit";

/** The record of everything that was done, which nobody can change. */
export function AuditPage() {
  const filters = useSearch({ from: "/shell/admin/audit" });
  const navigate = useNavigate({ from: "/admin/audit" });
  const audit = useAudit(filters);
  const items = audit.data?.pages.flatMap((p) => p.items) ?? [];
  const filtered = Object.values(filters).some(Boolean);
  return (
    <Page title="Audit log" parent={{ label: "Administration" }}>
      <AdminTabs className={s.tabs} />
      {!(audit.error && !audit.data) && (
        <AuditFilters filters={filters} actions={audit.data?.pages[0]?.actions ?? []} />
      )}
      {audit.isPending && <Skeleton label="Loading the log" />}
      {audit.error && !audit.data && <ErrorState error={audit.error} retry={audit.refetch} />}
      {audit.data && items.length === 0 && filtered && (
        <div className={s.none}>
          <p>Nothing in the log fits these filters.</p>
          <Button onClick={() => void navigate({ search: {} })}>Remove the filters</Button>
        </div>
      )}
      {audit.data && items.length === 0 && !filtered && (
        <EmptyState title="Nothing has been done yet.">
          <p>Every sign-in, every change and every decision is written here as it happens, and stays.</p>
        </EmptyState>
      )}
      {items.length > 0 && <AuditTable items={items} />}
      {audit.hasNextPage && (
        <p className={s.more}>
          <Button busy={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
            Show older
          </Button>
        </p>
      )}
    </Page>
  );
}
