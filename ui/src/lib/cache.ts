import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { Problem } from "./api";

/**
 * The cache of server state. `onSignedOut` runs whenever an answer says that nobody is signed in.
 * Only reading is repeated by itself, and only when the server did not answer or was busy.
 */
export function createCache(onSignedOut: () => void): QueryClient {
  const onError = (err: Error) => {
    if (err instanceof Problem && err.signedOut) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: true,
        retry: (failures, err) => err instanceof Problem && (err.offline || err.status === 503) && failures < 2,
      },
      mutations: { retry: false },
    },
  });
}
