/** Throws with `what` unless `holds`. */
export function check(holds, what) {
  if (!holds) throw new Error(what);
}

/** Throws with both values unless they are the same text, number or list. */
export function same(got, want, what) {
  const [g, w] = [JSON.stringify(got), JSON.stringify(want)];
  if (g !== w) throw new Error(`${what}: got ${g}, want ${w}`);
}

/** Asks again until `ask` returns something truthy, and returns it. Fails with `what` after `ms` milliseconds. */
export async function until(ask, what, ms = 10_000) {
  const end = Date.now() + ms;
  let last;
  for (;;) {
    try {
      last = undefined;
      const got = await ask();
      if (got) return got;
    } catch (err) {
      last = err;
    }
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}${last ? ` (${last.message})` : ""}`);
    await new Promise((next) => setTimeout(next, 25));
  }
}

/** Waits until a locator shows a text. */
export function says(locator, text, ms) {
  const fits = (t) => (text instanceof RegExp ? text.test(t) : t.includes(text));
  return until(async () => fits((await locator.allInnerTexts()).join("\n")), `${locator} says ${text}`, ms);
}

/** Waits until an element has the focus. */
export function focused(locator, what) {
  return until(
    () => locator.evaluate((el) => el === document.activeElement || el.contains(document.activeElement)),
    what,
  );
}
