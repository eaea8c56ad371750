import { choosePassword, ownPassword, signIn } from "../lib/person.mjs";
import { check, same, says, until } from "../lib/wait.mjs";

/** The demo's table of accounts, the first sign-in with a password of one's own, and signing out. */
export default async function ({ server, person, axe, step }) {
  step("the demo prints one account per role");
  same(Object.keys(server.accounts).sort(), ["admin", "editor", "reviewer"], "roles in the table");
  const { email, password } = server.accounts.reviewer;

  step("a stranger is sent to the sign-in page");
  const { page } = await person("reviewer", { stranger: true });
  await page.goto("/queue");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  check(page.url().includes("next="), "the sign-in page remembers where the person wanted to go");
  await axe(page, "sign-in");

  step("a wrong password is refused and the address stays");
  await signIn(page, email, "not the password");
  await page.getByRole("alert").waitFor();
  same(await page.getByLabel("E-mail").inputValue(), email, "the address after a refusal");
  await axe(page, "sign-in refused");

  step("the first sign-in asks for an own password");
  await signIn(page, email, password);
  await page.getByRole("heading", { name: "Choose a password" }).waitFor();
  await axe(page, "first password");
  await choosePassword(page, password, ownPassword, "something else entirely");
  await says(page.getByRole("main"), "The two are not the same");
  await choosePassword(page, password, "short");
  await until(
    () => page.getByLabel("New password", { exact: true }).getAttribute("aria-invalid"),
    "a short password is marked at its field",
  );
  await axe(page, "first password refused");
  await choosePassword(page, password, ownPassword);

  step("and leads where the person wanted to go");
  await page.getByRole("heading", { name: "Queue", level: 1 }).waitFor();
  check(new URL(page.url()).pathname === "/queue", `after signing in: ${page.url()}`);

  step("keys lead about, and the sheet lists them");
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await page.getByRole("heading", { name: "Articles", level: 1 }).waitFor();
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
  await axe(page, "keyboard shortcuts");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "detached" });

  step("signing out ends the session");
  await page.goto("/profile");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("heading", { name: "Sign in" }).waitFor();
  await page.goto("/articles");
  await page.getByRole("heading", { name: "Sign in" }).waitFor();

  step("the one-time password is spent");
  await signIn(page, email, password);
  await page.getByRole("alert").waitFor();
  await signIn(page, email, ownPassword);
  await page.getByRole("heading", { name: "Articles", level: 1 }).waitFor();
}
