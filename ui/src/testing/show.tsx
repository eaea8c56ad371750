import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { act, render } from "@testing-library/react";
import axe from "axe-core";
import type { ReactNode } from "react";
import { expect, vi } from "vitest";
import type { LiveEvent, Me } from "../lib/api";
import { createCache } from "../lib/cache";
import { ToastProvider } from "../parts/Toast";
import { createAppRouter } from "../router";

export const me: Me = {
  id: "amara",
  name: "Amara Diallo",
  initials: "AD",
  colour: 1,
  active: true,
  email: "amara@northgate.example",
  roles: ["editor", "admin"],
  mustChangePassword: false,
  unread: 0,
  newsroom: "Northgate Newsroom",
  actions: ["articles.import", "accounts.manage", "audit.read"],
};

/** The event stream of a test: what it sends arrives as if the server had sent it. */
class Stream extends EventTarget {
  static open = new Set<Stream>();

  constructor() {
    super();
    Stream.open.add(this);
  }

  close() {
    Stream.open.delete(this);
  }
}

/** Lets a change arrive on every open event stream. */
export function arrive(event: LiveEvent): void {
  act(() => {
    for (const s of Stream.open) s.dispatchEvent(new MessageEvent("change", { data: JSON.stringify(event) }));
  });
}

/** Shows the page at `path` in the whole application, as `main` puts it together. */
export function showPage(path: string) {
  vi.stubGlobal("EventSource", Stream);
  const cache: QueryClient = createCache(() => undefined);
  const router = createAppRouter(cache);
  router.update({ history: createMemoryHistory({ initialEntries: [path] }), context: { cache } });
  const shown = render(
    <QueryClientProvider client={cache}>
      <ToastProvider>
        <RouterProvider router={router} />
      </ToastProvider>
    </QueryClientProvider>,
  );
  return { ...shown, cache, router };
}

/** Shows a part with what every part may rely on. */
export function show(part: ReactNode) {
  return render(
    <QueryClientProvider client={createCache(() => undefined)}>
      <ToastProvider>{part}</ToastProvider>
    </QueryClientProvider>,
  );
}

/** Fails with axe's findings in what is on screen. Colours need a real browser and are checked there. */
export async function expectAccessible(): Promise<void> {
  const result = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" ")}`)).toEqual([]);
}
