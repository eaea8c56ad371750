import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { api, Problem, unwrap } from "../../lib/api";

/** The form of a new password: what it submits, whether the two entries differ, and what the server said. */
export function useChangePassword(onChanged: () => void) {
  const cache = useQueryClient();
  const [differ, setDiffer] = useState(false);
  const change = useMutation({
    mutationFn: (body: { current: string; password: string }) => unwrap(api.POST("/me/password", { body })),
    onSuccess: (me) => {
      cache.setQueryData(["me"], me);
      onChanged();
    },
  });
  const onSubmit = (e: FormEvent<HTMLFormElement>) => {
    e.preventDefault();
    const form = new FormData(e.currentTarget);
    const password = String(form.get("password"));
    const same = password === String(form.get("again"));
    setDiffer(!same);
    if (same) change.mutate({ current: String(form.get("current")), password });
  };
  const named = change.error instanceof Problem && Object.keys(change.error.fields).length > 0;
  return { onSubmit, differ, busy: change.isPending, error: change.error, general: named ? undefined : change.error };
}
