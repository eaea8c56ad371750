import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type Account, api, Problem, type Role, unwrap } from "../../lib/api";

export function useAccounts() {
  return useQuery({
    queryKey: ["accounts"],
    queryFn: ({ signal }) => unwrap(api.GET("/accounts", { signal })),
  });
}

interface AccountList {
  items: Account[];
  actions: string[];
}

/** Puts an account as the server has it now into the list. */
function usePut() {
  const cache = useQueryClient();
  return (account: Account) => {
    cache.setQueryData<AccountList>(["accounts"], (old) =>
      old ? { ...old, items: old.items.map((a) => (a.id === account.id ? account : a)) } : old,
    );
    void cache.invalidateQueries({ queryKey: ["accounts"] }); // another one may have become the last administrator
    void cache.invalidateQueries({ queryKey: ["people"] });
  };
}

export function useCreateAccount() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: { name: string; email: string; roles: Role[] }) => unwrap(api.POST("/accounts", { body })),
    onSuccess: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: ["accounts"] }),
        cache.invalidateQueries({ queryKey: ["people"] }),
      ]),
  });
}

/** What an administrator does with an account, on the version that was on screen. */
export type AccountStep =
  | { action: "suspend" | "reactivate" | "end_sessions" | "reset_password" }
  | { action: "set_roles"; roles: Role[] }
  | { action: "rename"; name: string };

async function take(account: Account, step: AccountStep): Promise<{ account: Account; password?: string }> {
  const params = { path: { id: account.id } };
  const version = account.version;
  switch (step.action) {
    case "suspend":
      return { account: await unwrap(api.POST("/accounts/{id}/suspend", { params, body: { version } })) };
    case "reactivate":
      return { account: await unwrap(api.POST("/accounts/{id}/reactivate", { params, body: { version } })) };
    case "end_sessions":
      return { account: await unwrap(api.POST("/accounts/{id}/end_sessions", { params, body: { version } })) };
    case "reset_password":
      return unwrap(api.POST("/accounts/{id}/reset_password", { params, body: { version } }));
    case "set_roles": {
      const body = { version, roles: step.roles };
      return { account: await unwrap(api.POST("/accounts/{id}/set_roles", { params, body })) };
    }
    case "rename": {
      const body = { version, name: step.name };
      return { account: await unwrap(api.POST("/accounts/{id}/rename", { params, body })) };
    }
  }
}

/** Takes a step. When the account has moved on, the newer one is shown and the caller keeps what was typed. */
export function useAccountStep(account: Account) {
  const put = usePut();
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (step: AccountStep) => take(account, step),
    onSuccess: (answer) => put(answer.account),
    onError: (err) => {
      if (err instanceof Problem && err.stale) void cache.invalidateQueries({ queryKey: ["accounts"] });
    },
  });
}
