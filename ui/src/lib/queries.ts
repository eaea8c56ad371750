import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "./api";

/** Queries that several pages share. */

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: ({ signal }) => unwrap(api.GET("/me", { signal })),
  staleTime: 60_000,
});

export const peopleQuery = queryOptions({
  queryKey: ["people"],
  queryFn: ({ signal }) => unwrap(api.GET("/people", { signal })),
  staleTime: 60_000,
});

export const scalesQuery = queryOptions({
  queryKey: ["scales"],
  queryFn: ({ signal }) => unwrap(api.GET("/scales", { signal })),
  staleTime: Number.POSITIVE_INFINITY,
});

/** Who has an account, without asking for one: for the sign-in page. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: ({ signal }) => unwrap(api.GET("/session", { signal })),
  staleTime: 0,
});
