import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./styles/tokens.css";
import "./styles/reset.css";
import "./styles/base.css";
import "./styles/meaning.css";

import { CSPProvider } from "@base-ui/react/csp-provider";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createCache } from "./lib/cache";
import { meQuery } from "./lib/queries";
import { ToastProvider } from "./parts/Toast";
import { createAppRouter } from "./router";

const cache = createCache(() => {
  const here = router.state.location;
  if (here.pathname === "/sign-in") return;
  const ended = cache.getQueryData(meQuery.queryKey) ? "1" : undefined;
  cache.clear();
  void router.navigate({ to: "/sign-in", search: { next: here.href, ended }, replace: true });
});
const router = createAppRouter(cache);

const place = document.getElementById("root");
if (place) {
  createRoot(place).render(
    <StrictMode>
      <CSPProvider disableStyleElements>
        <QueryClientProvider client={cache}>
          <ToastProvider>
            <RouterProvider router={router} />
          </ToastProvider>
        </QueryClientProvider>
      </CSPProvider>
    </StrictMode>,
  );
}
