import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";

import { article } from "../testing/fixtures";
import { serve, show } from "../testing/harness";
import { ArticleActions } from "./ArticleBar";

test("the language model can be asked again where the newsroom has one", async () => {
  const asked = serve(() => ({ model: "small" }));
  show(<ArticleActions article={article(["One."], { actions: ["suggest"], suggestsWith: "small" })} />);
  await userEvent.click(screen.getByRole("button", { name: "More about the article" }));
  await userEvent.click(screen.getByRole("button", { name: "Ask small for claims" }));
  expect(asked.map((g) => [g.method, g.path])).toEqual([["POST", "/articles/a1/suggest"]]);
  expect(await screen.findByText(/small is being asked/)).toBeDefined();
});

test("a model that cannot be asked now says why", async () => {
  serve(() => ({ status: 409, title: "It is being asked about this article already." }));
  show(<ArticleActions article={article(["One."], { actions: ["suggest"], suggestsWith: "small" })} />);
  await userEvent.click(screen.getByRole("button", { name: "More about the article" }));
  await userEvent.click(screen.getByRole("button", { name: "Ask small for claims" }));
  expect(await screen.findByText("It is being asked about this article already.")).toBeDefined();
});
