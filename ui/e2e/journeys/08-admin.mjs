import { choosePassword, ownPassword, signIn } from "../lib/person.mjs";
import { check, same, says, until } from "../lib/wait.mjs";

/** An administrator makes an account, suspends and reactivates it, changes its roles and password, and reads the log. */
export default async function ({ person, axe, step, troubles }) {
  const admin = await person("admin");
  const { page } = admin;

  step("make an account");
  await page.goto("/admin/people");
  await page.getByRole("link", { name: "Amara Diallo" }).waitFor();
  await axe(page, "people");
  await page.getByRole("button", { name: "New person" }).click();
  const dialog = page.getByRole("dialog", { name: "New person" });
  await dialog.waitFor();
  await axe(page, "new person");
  await dialog.getByLabel("Name").fill("Priya Raman");
  await dialog.getByLabel("E-mail").fill("reviewer@example.org");
  await dialog.getByRole("button", { name: "Create the account" }).click();
  await until(() => dialog.getByLabel("E-mail").getAttribute("aria-invalid"), "an address that is taken is marked");
  same(await dialog.getByLabel("Name").inputValue(), "Priya Raman", "the name after the refusal");
  await axe(page, "new person refused");
  await dialog.getByLabel("E-mail").fill("priya@example.org");
  await dialog.getByRole("button", { name: "Create the account" }).click();
  const shown = page.getByRole("dialog", { name: "A password for Priya Raman" });
  const password = await shown.getByLabel("One-time password").textContent();
  check(password.length > 10, "a password is shown once");
  await axe(page, "one-time password");
  await page.getByRole("button", { name: "I have passed it on" }).click();
  await page.getByRole("link", { name: "Priya Raman" }).waitFor();

  step("the new person signs in");
  const priya = await person({ role: "priya", email: "priya@example.org", password }, { stranger: true });
  await priya.page.goto("/");
  await signIn(priya.page, "priya@example.org", password);
  await choosePassword(priya.page, password, ownPassword);
  await priya.page.getByRole("heading", { name: "Articles", level: 1 }).waitFor();
  same(await priya.page.getByRole("link", { name: "People" }).count(), 0, "ways to the administration for a reviewer");
  await priya.page.goto("/admin/people");
  await says(priya.page.getByRole("main"), "Not yours to see");
  await axe(priya.page, "people, forbidden");
  await priya.page.goto("/articles");
  await priya.page.getByRole("heading", { name: "Articles", level: 1 }).waitFor();

  step("suspend it: the open browser is out at once");
  await page.getByRole("link", { name: "Priya Raman" }).click();
  const pane = page.getByRole("complementary", { name: "Priya Raman" });
  await pane.waitFor();
  await axe(page, "people, one open");
  await pane.getByRole("button", { name: "Suspend" }).click();
  const question = page.getByRole("dialog", { name: "Suspend Priya Raman?" });
  await question.waitFor();
  await axe(page, "people, suspending");
  await question.getByRole("button", { name: "Suspend" }).click();
  const refused = question.getByRole("alert");
  await until(async () => (await refused.count()) > 0 || (await question.count()) === 0, "an answer to suspending");
  if ((await refused.count()) > 0) {
    troubles.push(`suspending is refused because the person signed in meanwhile: ${await refused.textContent()}`);
    await question.getByRole("button", { name: "Suspend" }).click();
  }
  await pane.getByRole("button", { name: "Reactivate" }).waitFor();
  await axe(page, "people, suspended");
  // The stream is closed on them at once, and the page says why without a click.
  await priya.page.getByRole("heading", { name: "Sign in" }).waitFor();
  await priya.page.getByText("You were signed out.").waitFor();
  await signIn(priya.page, "priya@example.org", ownPassword);
  await priya.page.getByRole("alert").waitFor();

  step("reactivate it");
  await pane.getByRole("button", { name: "Reactivate" }).click();
  await pane.getByRole("button", { name: "Suspend" }).waitFor();
  await signIn(priya.page, "priya@example.org", ownPassword);
  await priya.page.getByRole("heading", { name: "Articles", level: 1 }).waitFor();

  step("change its roles: they hold from the next request");
  await pane.getByRole("checkbox", { name: "Editor" }).check();
  await pane.getByRole("button", { name: "Save the roles" }).click();
  await pane.getByRole("button", { name: "Save the roles" }).waitFor({ state: "detached" });
  same((await priya.api.get("/me")).roles.sort(), ["editor", "reviewer"], "the roles of an open session");
  const self = page.getByRole("main").getByRole("link", { name: "Jonas Weber" });
  await self.click();
  const own = page.getByRole("complementary", { name: "Jonas Weber" });
  await own.waitFor();
  check(await own.getByRole("button", { name: "Suspend" }).isDisabled(), "the last administrator cannot be suspended");
  await axe(page, "people, last administrator");

  step("reset its password");
  await page.getByRole("link", { name: "Priya Raman" }).click();
  await pane.getByRole("button", { name: "Reset password" }).click();
  await page
    .getByRole("dialog", { name: "Reset the password of Priya Raman?" })
    .getByRole("button", { name: "Reset password" })
    .click();
  const again = await page
    .getByRole("dialog", { name: "A password for Priya Raman" })
    .getByLabel("One-time password")
    .textContent();
  check(again !== password, "a new password is made");
  await page.getByRole("button", { name: "I have passed it on" }).click();
  await priya.page.reload();
  await priya.page.getByRole("heading", { name: "Sign in" }).waitFor();
  await signIn(priya.page, "priya@example.org", again);
  await priya.page.getByRole("heading", { name: "Choose a password" }).waitFor();

  step("read the audit log with a filter");
  await page.getByRole("navigation", { name: "Main", exact: true }).getByRole("link", { name: "Audit log" }).click();
  await page.getByRole("heading", { name: "Audit log", level: 1 }).waitFor();
  await page.getByRole("table").waitFor();
  await axe(page, "audit log");
  const what = page.getByLabel("What");
  const options = await until(async () => {
    const all = await what.locator("option").evaluateAll((os) => os.map((o) => o.value));
    return all.some((o) => /suspend/.test(o)) ? all : undefined;
  }, "the log can be filtered by suspensions");
  await what.selectOption(options.find((o) => /suspend/.test(o)));
  await until(async () => (await page.getByRole("table").getByRole("row").count()) === 2, "one suspension in the log");
  await says(page.getByRole("table"), "Jonas Weber");
  await until(() => page.url().includes("action="), "the filter stands in the address");
  await page.getByLabel("From").fill("2999-01-01");
  await says(page.getByRole("main"), "Nothing in the log fits these filters");
  await axe(page, "audit log, nothing fits");
  await page.getByRole("button", { name: "Remove the filters" }).click();
  await page.getByRole("table").waitFor();
  const log = JSON.stringify(await admin.api.get("/audit"));
  for (const secret of [password, again, ownPassword])
    check(!log.includes(secret), "a password stands in the audit log");
}
