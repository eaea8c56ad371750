const quiet = 500; // milliseconds without a long task, after which a page is at rest

/** Notes what a page takes longest for; before the page is loaded. */
export function watchTime(page) {
  return page.addInitScript((rest) => {
    const tasks = [];
    const events = [];
    let shown = 0;
    new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: "longtask", buffered: true });
    new PerformanceObserver((list) => events.push(...list.getEntries())).observe({
      type: "event",
      buffered: true,
      durationThreshold: 16,
    });
    const frame = () => new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
    const looked = setInterval(() => {
      if (!document.querySelector("[data-start]")) return;
      shown = performance.now();
      clearInterval(looked);
    }, 10);
    /** Waits until nothing long has run for a while; answers when the page began to answer at once. */
    window.__settled = async () => {
      for (;;) {
        const last = tasks.at(-1);
        const busy = Math.max(shown, last ? last.startTime + last.duration : 0);
        if (shown > 0 && performance.now() - busy > rest) return Math.round(busy);
        await new Promise((next) => setTimeout(next, 50));
      }
    };
    window.__tasks = tasks;
    /** What the slowest event since a moment took until it was painted, in milliseconds; 16 stands for anything less. */
    window.__slowest = async (since) => {
      await frame();
      await frame();
      await new Promise((next) => setTimeout(next, 60));
      return Math.max(16, ...events.filter((e) => e.startTime >= since).map((e) => e.duration));
    };
  }, quiet);
}

/** Slows the processor of a page; answers the session that asks about it. */
export async function slowed(page, times) {
  const client = await page.context().newCDPSession(page);
  await client.send("Emulation.setCPUThrottlingRate", { rate: times });
  await client.send("Performance.enable");
  return client;
}

const rank = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];

/** How long what a person does takes until it is on the screen, over several rounds. `ready` runs before the clock does. */
export async function answered(page, rounds, act, ready = async () => undefined) {
  const times = [];
  for (let n = 0; n < rounds; n++) {
    const at = await ready(n);
    const since = await page.evaluate(() => performance.now());
    await act(n, at);
    times.push(await page.evaluate((s) => window.__slowest(s), since));
    await page.waitForTimeout(250); // what waits for a pause, waits no longer
  }
  times.sort((a, b) => a - b);
  return { p50: rank(times, 0.5), p95: rank(times, 0.95), max: times.at(-1) };
}

/** The longest task while something runs, and how many were longer than 50 milliseconds. */
export async function longest(page, run) {
  const before = await page.evaluate(() => window.__tasks.length);
  await run();
  await page.waitForTimeout(200);
  const tasks = await page.evaluate((n) => window.__tasks.slice(n).map((t) => t.duration), before);
  return { tasks: tasks.length, longest: Math.max(0, ...tasks) };
}

/** What a page holds in memory after it was tidied up, and how many nodes its document has. */
export async function heap(page, client) {
  await client.send("HeapProfiler.collectGarbage");
  const { metrics } = await client.send("Performance.getMetrics");
  const bytes = metrics.find((m) => m.name === "JSHeapUsedSize").value;
  return { megabytes: bytes / 2 ** 20, nodes: await page.evaluate(() => document.querySelectorAll("*").length) };
}
