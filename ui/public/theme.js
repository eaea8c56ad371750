// Runs before the first paint: applies the reader's theme and reading size, which are attributes
// because the Content-Security-Policy allows no inline style. See src/lib/settings.ts.
(() => {
  try {
    const kept = JSON.parse(localStorage.getItem("linecheck.settings") || "{}");
    const root = document.documentElement;
    if (kept.theme === "light" || kept.theme === "dark") root.dataset.theme = kept.theme;
    if (kept.reading === "small" || kept.reading === "large") root.dataset.read = kept.reading;
  } catch {
    // Storage may be forbidden; the system's theme applies.
  }
})();
