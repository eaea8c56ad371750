import { useNavigate, useSearch } from "@tanstack/react-router";
import { useRef, useState } from "react";
import type { NewPassword } from "../../lib/api";
import { cx } from "../../lib/cx";
import { type KeyMap, useKeys } from "../../lib/keys";
import { useRowKeys } from "../../lib/useRowKeys";
import { Button } from "../../parts/Button";
import { ErrorState, Skeleton } from "../../parts/States";
import { useToast } from "../../parts/Toast";
import { AdminTabs } from "../../shell/AdminTabs";
import { Page } from "../../shell/Page";
import { CreateDialog } from "./CreateDialog";
import { PasswordDialog } from "./PasswordDialog";
import s from "./People.module.css";
import { PeopleTable } from "./PeopleTable";
import { PersonPane } from "./PersonPane";
import { useAccounts } from "./useAccounts";

/** The accounts, for administrators. */
export function PeoplePage() {
  const { person } = useSearch({ from: "/shell/admin/people" });
  const navigate = useNavigate({ from: "/admin/people" });
  const accounts = useAccounts();
  const toast = useToast();
  const [creating, setCreating] = useState(false);
  const [made, setMade] = useState<NewPassword>();
  const list = useRef<HTMLDivElement>(null);
  const close = () => {
    void navigate({ search: {} });
    list.current?.querySelector<HTMLElement>(`[aria-current="true"]`)?.focus();
  };
  useRowKeys(list, "People");
  useKeys(selectedKeys(person !== undefined, close), { scope: "People" });

  const selected = accounts.data?.items.find((a) => a.id === person);
  return (
    <Page
      title="People"
      parent={{ label: "Administration" }}
      beside={accounts.data && <span className="count">{accounts.data.items.length}</span>}
      actions={
        accounts.data?.actions.includes("create") && (
          <Button variant="primary" icon="user-plus" onClick={() => setCreating(true)}>
            New person
          </Button>
        )
      }
    >
      <div className={cx(s.split, selected && s.open)}>
        <div ref={list}>
          <AdminTabs className={s.tabs} />
          {accounts.isPending && <Skeleton label="Loading the accounts" />}
          {accounts.error && !accounts.data && <ErrorState error={accounts.error} retry={accounts.refetch} />}
          {accounts.data && <PeopleTable accounts={accounts.data.items} selected={person} />}
        </div>
        {selected && (
          <PersonPane key={selected.id} account={selected} onDone={toast.show} onPassword={setMade} onClose={close} />
        )}
      </div>
      {creating && (
        <CreateDialog
          onCreated={(account) => {
            setCreating(false);
            setMade(account);
          }}
          onClose={() => setCreating(false)}
        />
      )}
      {made && <PasswordDialog name={made.account.name} password={made.password} onClose={() => setMade(undefined)} />}
    </Page>
  );
}

function selectedKeys(open: boolean, close: () => void): KeyMap {
  return open ? { Escape: { label: "Close the person", run: close } } : {};
}
