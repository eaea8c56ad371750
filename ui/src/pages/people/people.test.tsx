import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { Account } from "../../lib/api";
import { answer } from "../../testing/server";
import { expectAccessible, me, showPage } from "../../testing/show";

const leila: Account = {
  id: "leila",
  email: "leila@northgate.example",
  name: "Leila Haddad",
  initials: "LH",
  colour: 3,
  active: true,
  roles: ["reviewer"],
  state: "active",
  mustChangePassword: false,
  sessions: 2,
  holds: 9,
  version: 3,
  createdAt: "2030-01-02T03:04:05.000Z",
  actions: ["suspend", "set_roles", "reset_password"],
  unavailable: [],
};

const priya: Account = {
  ...leila,
  id: "priya",
  name: "Priya Raman",
  roles: ["admin"],
  actions: ["rename"],
  unavailable: [{ action: "suspend", why: "The last active admin cannot be suspended." }],
};

function serve(more: Parameters<typeof answer>[0] = {}) {
  return answer({
    "GET /me": { status: 200, body: me },
    "GET /accounts": { status: 200, body: { items: [leila, priya], actions: ["create"] } },
    ...more,
  });
}

test("a new person's password is shown once, and gone when closed", async () => {
  const received = serve({
    "POST /accounts": {
      status: 201,
      body: { account: { ...leila, id: "kofi", name: "Kofi Owusu" }, password: "copper-lantern-92" },
    },
  });
  showPage("/admin/people");
  await userEvent.click(await screen.findByRole("button", { name: "New person" }));
  await userEvent.type(await screen.findByLabelText("Name"), "Kofi Owusu");
  await userEvent.type(screen.getByLabelText("E-mail"), "kofi@northgate.example");
  await userEvent.click(screen.getByRole("button", { name: "Create the account" }));
  expect(await screen.findByText("copper-lantern-92")).toBeTruthy();
  expect(received.find((r) => r.method === "POST")?.body).toEqual({
    name: "Kofi Owusu",
    email: "kofi@northgate.example",
    roles: ["reviewer"],
  });
  await expectAccessible();
  await userEvent.click(screen.getByRole("button", { name: "I have passed it on" }));
  await waitFor(() => expect(screen.queryByText("copper-lantern-92")).toBeNull());
});

test("an address that is taken is said at its field and the form stays", async () => {
  serve({
    "POST /accounts": {
      status: 422,
      body: {
        status: 422,
        code: "account.email",
        title: "Check the fields.",
        fields: { email: "Somebody has this address." },
      },
    },
  });
  showPage("/admin/people");
  await userEvent.click(await screen.findByRole("button", { name: "New person" }));
  await userEvent.type(await screen.findByLabelText("Name"), "Kofi");
  await userEvent.type(screen.getByLabelText("E-mail"), "leila@northgate.example");
  await userEvent.click(screen.getByRole("button", { name: "Create the account" }));
  expect(await screen.findByText("Somebody has this address.")).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>("Name").value).toBe("Kofi");
});

test("suspending says what it does and names the version", async () => {
  const received = serve({
    "POST /accounts/leila/suspend": { status: 200, body: { ...leila, state: "suspended", version: 4 } },
  });
  showPage("/admin/people?person=leila");
  const pane = await screen.findByRole("complementary", { name: "Leila Haddad" });
  await userEvent.click(within(pane).getByRole("button", { name: "Suspend" }));
  const dialog = await screen.findByRole("dialog");
  expect(dialog.textContent).toContain("9 claims go back to open, on the record.");
  await userEvent.click(within(dialog).getByRole("button", { name: "Suspend" }));
  await waitFor(() => expect(received.find((r) => r.method === "POST")?.body).toEqual({ version: 3 }));
});

test("what cannot be done has its reason beside it", async () => {
  serve();
  showPage("/admin/people?person=priya");
  const pane = await screen.findByRole("complementary", { name: "Priya Raman" });
  expect(within(pane).getByRole<HTMLButtonElement>("button", { name: "Suspend" }).disabled).toBe(true);
  expect(within(pane).getByText("Suspend: The last active admin cannot be suspended.")).toBeTruthy();
  await expectAccessible();
});
