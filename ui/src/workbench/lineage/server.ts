import { queryOptions } from "@tanstack/react-query";

import { api, byId, unwrap } from "../../lib/api";

/** What a claim came from and what came of it; read again with the claim. */
export const familyQuery = (claimId: string) =>
  queryOptions({
    queryKey: ["claim", claimId, "family"],
    queryFn: ({ signal }) => unwrap(api.GET("/claims/{id}/family", { ...byId(claimId), signal })),
  });
