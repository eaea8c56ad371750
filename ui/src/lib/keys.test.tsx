import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { useCheatSheet, useKeys } from "./keys";
import { changeSettings } from "./settings";

function Page({ run, scope = "Page" }: { run: (what: string) => void; scope?: string }) {
  useKeys(
    {
      j: { label: "Next", run: () => run("j") },
      "g a": { label: "Articles", run: () => run("g a") },
      "?": { label: "Help", run: () => run("?") },
      "Ctrl+Enter": { label: "Submit", run: () => run("submit") },
      "Shift+[": { label: "Shorter", run: () => run("shorter") },
      Escape: { label: "Back", run: () => run("escape") },
    },
    { scope },
  );
  const sheet = useCheatSheet();
  return (
    <>
      <input aria-label="Text" />
      <button type="button">Plain</button>
      <div role="dialog" aria-label="Dialog">
        <button type="button">Inside</button>
      </div>
      <output>{sheet.map((s) => `${s.scope}: ${s.items.map((i) => i.label).join(", ")}`).join("; ")}</output>
    </>
  );
}

test("keys run their actions, one after the other and with modifiers", async () => {
  const run = vi.fn();
  render(<Page run={run} />);
  await userEvent.keyboard("jga{Shift>}?{/Shift}{Control>}{Enter}{/Control}{Escape}");
  expect(run.mock.calls.flat()).toEqual(["j", "g a", "?", "submit", "escape"]);
});

test("a bracket with Shift is found by where it is on the keyboard", () => {
  const run = vi.fn();
  render(<Page run={run} />);
  document.body.dispatchEvent(
    new KeyboardEvent("keydown", { key: "{", code: "BracketLeft", shiftKey: true, bubbles: true }),
  );
  expect(run.mock.calls.flat()).toEqual(["shorter"]);
});

test("in a text field only Ctrl and Escape work", async () => {
  const run = vi.fn();
  render(<Page run={run} />);
  await userEvent.type(screen.getByLabelText("Text"), "jga?");
  expect(run).not.toHaveBeenCalled();
  await userEvent.keyboard("{Control>}{Enter}{/Control}{Escape}");
  expect(run.mock.calls.flat()).toEqual(["submit", "escape"]);
});

test("behind a dialog nothing runs, unless the scope is the dialog's", async () => {
  const run = vi.fn();
  const page = render(<Page run={run} />);
  screen.getByText("Inside").focus();
  await userEvent.keyboard("j{Escape}");
  expect(run).not.toHaveBeenCalled();
  page.rerender(<Page run={run} scope="dialog: split" />);
  await userEvent.keyboard("j");
  expect(run.mock.calls.flat()).toEqual(["j"]);
});

test("single characters can be switched off; the others go on", async () => {
  const run = vi.fn();
  render(<Page run={run} />);
  changeSettings({ singleKeys: false });
  await userEvent.keyboard("jga{Control>}{Enter}{/Control}");
  expect(run.mock.calls.flat()).toEqual(["submit"]);
  changeSettings({ singleKeys: true });
});

test("what works is listed while it works", () => {
  const page = render(<Page run={() => undefined} />);
  expect(screen.getByRole("status").textContent).toBe("Page: Next, Articles, Help, Submit, Shorter, Back");
  page.rerender(<Page run={() => undefined} scope="Other" />);
  expect(screen.getByRole("status").textContent).toMatch(/^Other: /);
});
