import { useNavigate, useSearch } from "@tanstack/react-router";
import { type DragEvent, useRef, useState } from "react";
import type { ImportWay } from "../../lib/address";
import { useFetchPage, useImport, usePreview } from "./useImport";
import { bareAddress, fieldsOf, sourceOf, useImportForm } from "./useImportForm";

/** The form's state, what it would become, and what can be done with it. */
export function useNewArticle() {
  const navigate = useNavigate();
  const formRef = useRef<HTMLFormElement>(null);
  const { way = "paste" } = useSearch({ from: "/shell/articles/new" });
  const { form, file, set, setFile, clear } = useImportForm();
  const source = sourceOf(form, file, way);
  const preview = usePreview(form, file, way);
  const get = useFetchPage(form);
  const bring = useImport((article) => {
    clear();
    void navigate({ to: "/articles/$articleId", params: { articleId: article.id } });
  });

  const focusOn = (selector: string) =>
    setTimeout(() => formRef.current?.querySelector<HTMLElement>(selector)?.focus());
  const setWay = (chosen: ImportWay) => {
    bring.reset();
    get.cancel();
    void navigate({ to: "/articles/new", search: { way: chosen === "paste" ? undefined : chosen }, replace: true });
  };
  const choose = (chosen: File | undefined) => {
    setWay("file");
    setFile(chosen);
  };
  const setUrl = (url: string) => {
    if (get.isPending || get.error) get.cancel();
    set({ url });
  };
  const getPage = (url: string) => {
    if (get.isPending || url.trim() === "") return;
    bring.reset();
    get.mutate(url.trim(), {
      onSuccess: ({ id, finalUrl, at }) => set({ page: { id, finalUrl, at } }),
      onError: () => focusOn("[aria-invalid=true]"),
    });
  };
  const follow = (url: string) => {
    setWay("web");
    set({ url, text: "" });
    getPage(url);
  };
  const start = () => {
    const pasted = way === "paste" ? bareAddress(form.text) : undefined;
    if (bring.isPending) return;
    if (source) {
      bring.mutate({ source, fields: fieldsOf(form, way) }, { onError: () => focusOn("[aria-invalid=true]") });
    } else if (pasted) follow(pasted);
    else if (way === "web") getPage(form.url);
    if (!source) focusOn("textarea, input[name=url], input[type=file]");
  };
  const state = { way, form, file, source, preview, get, bring, formRef };
  return { ...state, set, setWay, choose, setUrl, getPage, follow, start, clear };
}

export type NewArticle = ReturnType<typeof useNewArticle>;

/** Accepts a file that is dropped on it. */
export function useDrop(onFile: (file: File) => void) {
  const [over, setOver] = useState(false);
  return {
    over,
    handlers: {
      onDragOver: (e: DragEvent) => {
        if (!e.dataTransfer.types.includes("Files")) return;
        e.preventDefault();
        setOver(true);
      },
      onDragLeave: () => setOver(false),
      onDrop: (e: DragEvent) => {
        setOver(false);
        const file = e.dataTransfer.files[0];
        if (!file) return;
        e.preventDefault();
        onFile(file);
      },
    },
  };
}
