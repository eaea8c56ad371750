/** What each person chooses as their own password. */
export const ownPassword = "plum lantern orbit weave 7";

const allowed = /^Failed to load resource: the server responded with a status of 4\d\d/;

/** Notes everything that a page should never report: blocked content, script errors, errors on the console, 5xx. */
async function watch(context, who, troubles) {
  await context.exposeBinding("__blocked", (_, e) => troubles.push(`${who}: CSP blocked ${JSON.stringify(e)}`));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (e) =>
      window.__blocked({ directive: e.effectiveDirective, what: e.blockedURI, sample: e.sample, source: e.sourceFile }),
    );
  });
  context.on("console", (m) => {
    if (m.type() === "error" && !allowed.test(m.text())) troubles.push(`${who}: console: ${m.text()}`);
  });
  context.on("weberror", (e) => troubles.push(`${who}: script error: ${e.error().message}`));
  context.on("response", (r) => {
    if (r.status() >= 500 && !r.headers()["x-test"]) troubles.push(`${who}: ${r.status()} from ${r.url()}`);
  });
}

/** Calls to the server as a person: `get` and `post` answer the body and throw on anything but 2xx. */
function calls(context, base) {
  const call = async (method, path, data) => {
    const r = await context.request.fetch(`${base}/api/v1${path}`, { method, data });
    const text = await r.text();
    if (!r.ok())
      throw Object.assign(new Error(`${method} ${path}: ${r.status()} ${text}`), { status: r.status(), text });
    return text ? JSON.parse(text) : undefined;
  };
  return { get: (path) => call("GET", path), post: (path, data = {}) => call("POST", path, data), call };
}

/**
 * A person with a browser of their own. Signed in already, with a password of their own, unless `stranger`.
 * `streams` counts how often the browser began to listen for what others do.
 */
export async function makePerson(browser, server, account, { stranger = false, troubles, ...options }) {
  const who = account?.role ?? "stranger";
  const context = await browser.newContext({
    baseURL: server.url,
    locale: "en-GB",
    timezoneId: "Europe/Paris",
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    acceptDownloads: true,
    ...options,
  });
  context.setDefaultTimeout(15_000);
  await watch(context, who, troubles);
  const api = calls(context, server.url);
  if (account && !stranger) {
    let me = await api.post("/session", { email: account.email, password: account.password });
    if (me.mustChangePassword) {
      me = await api.post("/me/password", { current: account.password, password: ownPassword });
      account.password = ownPassword;
    }
    account.id = me.id;
    account.name = me.name;
  }
  const page = await context.newPage();
  const made = { ...account, who, context, page, api, streams: 0 };
  context.on("response", (r) => {
    if (new URL(r.url()).pathname === "/api/v1/events" && r.ok()) made.streams++;
  });
  return made;
}

/** Signs in with the form. */
export async function signIn(page, email, password) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

/** Fills the form for a first password and sends it. */
export async function choosePassword(page, given, own, again = own) {
  await page.getByLabel("The password you were given").fill(given);
  await page.getByLabel("New password", { exact: true }).fill(own);
  await page.getByLabel("New password again").fill(again);
  await page.getByRole("button", { name: "Save and go on" }).click();
}
