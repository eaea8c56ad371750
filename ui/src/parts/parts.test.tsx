import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { fieldError, Problem } from "../lib/api";
import { expectAccessible, show } from "../testing/show";
import { Button } from "./Button";
import { VerdictChip } from "./Chip";
import { Dialog } from "./Dialog";
import { AreaField, Field, SelectField, TextField, TextInput } from "./Field";
import { FormDialog } from "./FormDialog";
import { OtherReason } from "./OtherReason";
import { ReasonDialog } from "./ReasonDialog";
import { ErrorState } from "./States";
import { useToast } from "./Toast";

function Opener() {
  const [open, setOpen] = useState(false);
  return (
    <main>
      <h1>Page</h1>
      <Button onClick={() => setOpen(true)}>Open</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title="Rename" footer={<Button>Save</Button>}>
        <Field label="Name">{(id) => <TextInput id={id} />}</Field>
      </Dialog>
    </main>
  );
}

test("a dialog takes the focus to its first field and gives it back", async () => {
  show(<Opener />);
  await userEvent.click(screen.getByRole("button", { name: "Open" }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("Name")));
  await expectAccessible();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name: "Open" })));
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a field ties its label, error and hint to the control", async () => {
  show(
    <main>
      <h1>Page</h1>
      <Field label="E-mail" error="That is no address." hint="They sign in with it">
        {(id, describedBy, invalid) => <TextInput id={id} aria-describedby={describedBy} invalid={invalid} />}
      </Field>
    </main>,
  );
  const input = screen.getByLabelText("E-mail");
  const described = (input.getAttribute("aria-describedby") ?? "").split(" ");
  expect(described.map((id) => document.getElementById(id)?.textContent)).toEqual([
    "That is no address.",
    "They sign in with it",
  ]);
  expect(input.getAttribute("aria-invalid")).toBe("true");
  await expectAccessible();
});

function Waive({ onConfirm, onClose = () => undefined }: { onConfirm: () => Promise<void>; onClose?: () => void }) {
  return <ReasonDialog open title="Waive claim 7" confirm="Waive" onConfirm={onConfirm} onClose={onClose} />;
}

test("a reason is asked for before anything is sent", async () => {
  const onConfirm = vi.fn(async () => undefined);
  show(<Waive onConfirm={onConfirm} />);
  await userEvent.click(screen.getByRole("button", { name: "Waive" }));
  expect(screen.getByText("Say why; it stays on the record.")).toBeTruthy();
  expect(onConfirm).not.toHaveBeenCalled();
  await expectAccessible();
});

test("a refused reason stays in the dialog with the server's answer", async () => {
  const onClose = vi.fn();
  const refusal = new Problem({
    status: 409,
    code: "claim.stale",
    title: "This claim changed while you were looking at it.",
  });
  show(<Waive onConfirm={() => Promise.reject(refusal)} onClose={onClose} />);
  await userEvent.type(screen.getByLabelText("Reason"), "The desk decided.");
  await userEvent.click(screen.getByRole("button", { name: "Waive" }));
  expect((await screen.findByRole("alert")).textContent).toContain("changed while you were looking");
  expect(screen.getByLabelText<HTMLTextAreaElement>("Reason").value).toBe("The desk decided.");
  expect(onClose).not.toHaveBeenCalled();
});

test("Ctrl Enter sends the reason, trimmed, and closes", async () => {
  const onConfirm = vi.fn(async () => undefined);
  const onClose = vi.fn();
  show(<Waive onConfirm={onConfirm} onClose={onClose} />);
  await userEvent.type(screen.getByLabelText("Reason"), " Because. {Control>}{Enter}{/Control}");
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(onConfirm).toHaveBeenCalledWith("Because.");
});

test("a form in a dialog keeps its words while it is refused, and closes when it is taken", async () => {
  const problem = new Problem({
    status: 422,
    code: "x",
    title: "No.",
    fields: { name: "Too long.", kind: "Not now." },
  });
  const send = vi.fn(() => (send.mock.calls.length === 1 ? Promise.reject(problem) : Promise.resolve()));
  const onClose = vi.fn();
  show(
    <main>
      <h1>Page</h1>
      <FormDialog title="Rename" confirm="Save" fields={["name", "why", "size"]} send={send} onClose={onClose}>
        {(error) => (
          <>
            <TextField label="Name" required error={fieldError(error, "name")} />
            <AreaField label="Why" error={fieldError(error, "why")} />
            <SelectField label="Size" options={[{ value: "l", label: "Large" }]} error={fieldError(error, "size")} />
          </>
        )}
      </FormDialog>
    </main>,
  );
  expect(screen.getByText("required")).toBeDefined();
  await userEvent.type(screen.getByLabelText("Name"), "A");
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect((await screen.findByText("Too long.")).closest("p")?.id).toBe(
    screen.getByLabelText("Name").getAttribute("aria-describedby"),
  );
  expect(screen.getByRole("alert").textContent).toBe("Not now.");
  expect(onClose).not.toHaveBeenCalled();
  await expectAccessible();
  expect(screen.getByLabelText<HTMLInputElement>("Name").value).toBe("A");
  await userEvent.type(screen.getByLabelText("Why"), "b{Control>}{Enter}{/Control}");
  await waitFor(() => expect(onClose).toHaveBeenCalledTimes(1));
  expect(send).toHaveBeenCalledTimes(2);
});

test("another reason is said by Enter, unless it is empty", async () => {
  const say = vi.fn();
  show(<OtherReason say={say} />);
  await userEvent.type(screen.getByLabelText("Another reason"), "  {Enter}satire {Enter}");
  expect(say.mock.calls).toEqual([["satire"]]);
});

test("a busy button does nothing", async () => {
  const onClick = vi.fn();
  show(
    <Button busy onClick={onClick}>
      Save
    </Button>,
  );
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(onClick).not.toHaveBeenCalled();
});

test.each([
  [403, "Only an admin can see this.", "An administrator can change them.", false],
  [500, "Something broke on our side.", "If it happens again", true],
])("an error page of status %d says what, why and what to do", (status, title, advice, again) => {
  show(<ErrorState error={new Problem({ status, code: "x", title })} retry={() => undefined} />);
  const alert = screen.getByRole("alert");
  expect(alert.textContent).toContain(title);
  expect(alert.textContent).toContain(advice);
  expect(within(alert).queryByRole("button", { name: "Try again" }) !== null).toBe(again);
});

test("a verdict has its word and an icon even when its scale names an unknown one", () => {
  const { container } = show(
    <VerdictChip value="said_in_substance" label="Said in substance" colour="teal" icon="nothing" />,
  );
  expect(screen.getByText("Said in substance")).toBeTruthy();
  expect(container.querySelector("svg path")).toBeTruthy();
});

function Undoing({ undo }: { undo: () => void }) {
  const toast = useToast();
  return <Button onClick={() => toast.show("3 claims released", { undo })}>Release</Button>;
}

test("a toast says what was done, to screen readers too, and takes it back", async () => {
  const undo = vi.fn();
  show(<Undoing undo={undo} />);
  await userEvent.click(screen.getByRole("button", { name: "Release" }));
  await waitFor(() => expect(screen.getByRole("status").textContent).toBe("3 claims released"));
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
});
