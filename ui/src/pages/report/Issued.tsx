import { base, type ReportRow } from "../../lib/api";
import { words } from "../../lib/words";
import { Tag } from "../../parts/Chip";
import { Time } from "../../parts/Time";
import s from "./Report.module.css";
import { useReport } from "./useReports";

/** What a draft can be had as; issued reports list their own formats. */
const draftFormats = [
  { name: "html", label: "Web page" },
  { name: "md", label: "Markdown" },
  { name: "csv", label: "Claims, CSV" },
  { name: "csv-sources", label: "Sources, CSV" },
  { name: "json", label: "JSON" },
];

interface DownloadsProps {
  /** The path that a format's name is added to. */
  path: string;
  formats: { name: string; label: string }[];
  of: string;
}

function Downloads({ path, formats, of }: DownloadsProps) {
  return (
    <ul className={s.downloads} aria-label={`Downloads of ${of}`}>
      {formats.map((f) => (
        <li key={f.name}>
          <a className="txt" href={`${base}${path}/${f.name}`} download>
            {f.label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function IssuedDownloads({ report }: { report: ReportRow }) {
  const full = useReport(report.id);
  if (!full.data) return <p className="lbl">{full.error ? full.error.message : "Loading the formats"}</p>;
  return <Downloads path={`/reports/${report.id}/export`} formats={full.data.formats} of={`report ${report.number}`} />;
}

interface IssuedProps {
  articleId: string;
  reports: ReportRow[];
  /** The id of the report in the preview; undefined is the draft. */
  shown: string | undefined;
  onShow: (id: string | undefined) => void;
}

/** The draft and every issued report: what to preview, and what to download. */
export function Issued({ articleId, reports, shown, onShow }: IssuedProps) {
  return (
    <section aria-labelledby="issued">
      <h2 id="issued">Drafts and issued reports</h2>
      <ul className={s.issued}>
        <li>
          <div>
            <b className="b">Draft</b>
            <span className="t3">of the article as it is now, marked as a draft</span>
            <button type="button" className="txt end" disabled={!shown} onClick={() => onShow(undefined)}>
              {shown ? "Preview" : "In the preview"}
            </button>
          </div>
          <Downloads path={`/articles/${articleId}/report/draft`} formats={draftFormats} of="the draft" />
        </li>
        {reports.map((r) => (
          <li key={r.id}>
            <div>
              <b className="b">Report {r.number}</b>
              {r.state !== "issued" && <Tag>{words(r.state)}</Tag>}
              <span className="t3">
                {r.issuedBy.name}, <Time at={r.issuedAt} />
              </span>
              <button type="button" className="txt end" disabled={shown === r.id} onClick={() => onShow(r.id)}>
                {shown === r.id ? "In the preview" : "Preview"}
                <span className="vh"> of report {r.number}</span>
              </button>
            </div>
            <span className="lbl cut" title={r.sha256}>
              sha256 <code>{r.sha256}</code>
            </span>
            <IssuedDownloads report={r} />
          </li>
        ))}
      </ul>
    </section>
  );
}
