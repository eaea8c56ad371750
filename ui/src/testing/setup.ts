import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// On a busy machine a screen takes longer than the default second; nothing waits longer than it has to.
configure({ asyncUtilTimeout: 10_000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
  sessionStorage.clear();
  document.title = "";
});
