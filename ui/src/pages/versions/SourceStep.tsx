import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportWay } from "../../lib/address";
import { api, unwrap } from "../../lib/api";
import { Button } from "../../parts/Button";
import { ProblemNote } from "../../parts/States";
import { FileSource } from "../new-article/FileSource";
import { PasteSource } from "../new-article/PasteSource";
import { sourceError } from "../new-article/problems";
import { maxFile, type Page, type Source } from "../new-article/useImportForm";
import { useDrop } from "../new-article/useNewArticle";
import { Ways } from "../new-article/Ways";
import { WebSource } from "../new-article/WebSource";
import s from "./versions.module.css";

interface SourceStepProps {
  /** Where the article stands on the web, "" when that is not known. */
  url: string;
  number: number;
  busy: boolean;
  error: unknown;
  onSource: (source: Source) => void;
}

/** How the new version comes in. */
export function SourceStep({ url, number, busy, error, onSource }: SourceStepProps) {
  const [way, setWay] = useState<ImportWay>("paste");
  const [text, setText] = useState("");
  const [address, setAddress] = useState(url);
  const [page, setPage] = useState<Page>();
  const [file, setFile] = useState<File>();
  const get = useMutation({
    mutationFn: (from: string) => unwrap(api.POST("/fetches", { body: { url: from } })),
    onSuccess: ({ id, finalUrl, at }) => setPage({ id, finalUrl, at }),
  });
  const choose = (chosen: File | undefined) => {
    setWay("file");
    setFile(chosen);
  };
  const drop = useDrop(choose);
  const fetchPage = (from: string) => from.trim() !== "" && get.mutate(from.trim());
  const source = sourceFor(way, text, page, file);
  const said = sourceError(error, way) ?? (way === "web" ? sourceError(get.error, way) : undefined);
  return (
    <form
      className={s.source}
      aria-label="New version"
      onSubmit={(e) => {
        e.preventDefault();
        if (source && !busy) onSource(source);
      }}
      {...drop.handlers}
    >
      <p className="t2">Bring in version {number}. You see what becomes of every claim before anything is stored.</p>
      {!said && <ProblemNote error={error ?? (way === "web" ? get.error : undefined)} />}
      <Ways way={way} onWay={setWay} />
      {way === "paste" && (
        <PasteSource
          text={text}
          onText={setText}
          onAddress={(from) => {
            setWay("web");
            setAddress(from);
            fetchPage(from);
          }}
          error={said}
        />
      )}
      {way === "web" && (
        <WebSource
          url={address}
          page={page}
          busy={get.isPending}
          onUrl={(typed) => {
            setAddress(typed);
            setPage(undefined);
            get.reset();
          }}
          onGet={() => fetchPage(address)}
          onCancel={get.reset}
          error={said}
        />
      )}
      {way === "file" && <FileSource file={file} onFile={choose} error={said} />}
      <div>
        <Button variant="primary" type="submit" busy={busy} disabled={!source}>
          Compare with version {number - 1}
        </Button>
      </div>
    </form>
  );
}

function sourceFor(way: ImportWay, text: string, page: Page | undefined, file: File | undefined): Source | undefined {
  if (way === "web") return page && { fetch: page.id };
  if (way === "file") return file && file.size <= maxFile ? { file } : undefined;
  return text.trim() === "" ? undefined : { text };
}
