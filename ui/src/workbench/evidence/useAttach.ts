import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";

import { useDebounced } from "../../lib/useDebounced";
import { webAddress } from "./rows";
import { knownQuery, maxFile, newestCopy, type SourceRecord, sourcesQuery, underWay, useSourceActs } from "./server";
import { completed, type SourceValues } from "./source";

const typingRests = 500; // milliseconds

/** Gets a copy of the source that a form describes, and fills in what the copy says of itself. */
export function useAttach(articleId: string, values: SourceValues, change: (values: SourceValues) => void) {
  const sources = useQuery(sourcesQuery(articleId));
  const acts = useSourceActs(articleId);
  const record = values.rootId ? sources.data?.find((r) => r.rootId === values.rootId) : undefined;
  const copy = newestCopy(record);
  const address = webAddress(values.url.trim());
  const asked = useDebounced(address ?? "", typingRests);
  const known = useQuery({ ...knownQuery(articleId, { url: asked }), enabled: asked !== "" && values.rootId === "" });

  // What a copy says of itself is filled in once, when it arrives.
  const seen = useRef(values.id ? copy?.id : undefined);
  useEffect(() => {
    if (!copy || values.id || seen.current === copy.id) return;
    seen.current = copy.id;
    const filled = completed(values, copy);
    if (JSON.stringify(filled) !== JSON.stringify(values)) change(filled);
  }, [copy, values, change]);

  const attached = (r: SourceRecord, more: Partial<SourceValues> = {}) =>
    change({ ...values, ...more, sourceId: r.id, rootId: r.rootId, captureId: "", kind: r.kind });
  const again = (r: SourceRecord) => {
    const { title, publisher, author, publishedOn, url } = r;
    attached(r, { title, publisher, author, publishedOn, url });
  };
  const [tooLarge, setTooLarge] = useState(false);
  return {
    record,
    copy,
    acts,
    busy: underWay(record?.captures[0]) || acts.add.isPending,
    known: values.rootId === "" && address !== undefined ? (known.data ?? []) : [],
    get:
      address && values.rootId === ""
        ? () => acts.add.mutate({ url: address }, { onSuccess: (r) => attached(r) })
        : undefined,
    reuse: (from: string) => acts.add.mutate({ from }, { onSuccess: again }),
    /** Whether the file that was brought last is over the limit, and was not sent. */
    tooLarge,
    upload: (file: File) => {
      setTooLarge(file.size > maxFile);
      if (file.size > maxFile) return;
      acts.upload.mutate(
        { file, to: record?.id },
        { onSuccess: (r) => attached(r, record ? {} : { title: values.title || r.title }) },
      );
    },
    check: record?.actions.includes("check") ? () => acts.check.mutate(record.id) : undefined,
  };
}

export type Attach = ReturnType<typeof useAttach>;
