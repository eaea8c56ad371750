import { chromium } from "playwright-core";

/** Starts the browser that LINECHECK_CHROMIUM names. */
export function launch() {
  return chromium.launch({
    executablePath: process.env.LINECHECK_CHROMIUM || "/usr/bin/chromium",
    headless: true,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
