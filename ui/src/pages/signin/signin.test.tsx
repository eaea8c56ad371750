import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { answer } from "../../testing/server";
import { expectAccessible, me, showPage } from "../../testing/show";

const session = { signedIn: false, hasAccounts: true, newsroom: "Northgate Newsroom", demo: false };
const wrong = { status: 401, code: "session.credentials", title: "The e-mail address or the password is wrong." };

async function fillIn(password: string) {
  await userEvent.type(await screen.findByLabelText("E-mail"), "amara@northgate.example");
  await userEvent.type(screen.getByLabelText("Password"), password);
  await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
}

test("a refused sign-in says so and keeps the address", async () => {
  answer({ "GET /session": { status: 200, body: session }, "POST /session": { status: 401, body: wrong } });
  showPage("/sign-in");
  await fillIn("not it");
  expect((await screen.findByRole("alert")).textContent).toBe(wrong.title);
  expect(screen.getByLabelText<HTMLInputElement>("E-mail").value).toBe("amara@northgate.example");
  await expectAccessible();
});

test("signing in goes on to where one wanted to be", async () => {
  answer({
    "GET /session": { status: 200, body: session },
    "POST /session": { status: 200, body: me },
    "GET /me": { status: 200, body: me },
    "GET /inbox": { status: 200, body: { items: [], unread: 0 } },
  });
  const { router } = showPage("/sign-in?next=%2Finbox");
  await fillIn("right");
  await waitFor(() => expect(router.state.location.pathname).toBe("/inbox"));
  await screen.findByText("Nothing has happened yet.");
});

test("a link cannot send somebody to another site", async () => {
  answer({
    "GET /session": { status: 200, body: session },
    "POST /session": { status: 200, body: me },
    "GET /me": { status: 200, body: me },
    "GET /articles": { status: 200, body: { items: [] } },
  });
  const { router } = showPage("/sign-in?next=%2F%2Fevil.example");
  await fillIn("right");
  await waitFor(() => expect(router.state.location.pathname).toBe("/articles"));
});

test("without any account it says how the first one is made", async () => {
  answer({ "GET /session": { status: 200, body: { ...session, hasAccounts: false } } });
  showPage("/sign-in");
  expect(await screen.findByText(/^linecheck account create --name/)).toBeTruthy();
  expect(screen.queryByLabelText("Password")).toBeNull();
  await expectAccessible();
});

test("a password that somebody else made must be replaced before anything else", async () => {
  const received = answer({
    "GET /me": { status: 200, body: { ...me, mustChangePassword: true } },
    "POST /me/password": { status: 200, body: me },
    "GET /articles": { status: 200, body: { items: [] } },
  });
  showPage("/articles");
  await userEvent.type(await screen.findByLabelText("The password you were given"), "copper-lantern");
  await userEvent.type(screen.getByLabelText("New password"), "tundra violin harbour");
  await userEvent.type(screen.getByLabelText("New password again"), "something else");
  await userEvent.click(screen.getByRole("button", { name: "Save and go on" }));
  expect(await screen.findByText("The two are not the same. Type both once more.")).toBeTruthy();
  await expectAccessible();

  await userEvent.clear(screen.getByLabelText("New password again"));
  await userEvent.type(screen.getByLabelText("New password again"), "tundra violin harbour");
  await userEvent.click(screen.getByRole("button", { name: "Save and go on" }));
  await screen.findByRole("heading", { name: "Articles", level: 1 });
  expect(received.find((r) => r.path === "/me/password")?.body).toEqual({
    current: "copper-lantern",
    password: "tundra violin harbour",
  });
});

test("someone whose session ended is told so", async () => {
  answer({ "GET /session": { status: 200, body: session } });
  showPage("/sign-in?ended=1");
  expect(await screen.findByText("You were signed out.")).toBeTruthy();
});
