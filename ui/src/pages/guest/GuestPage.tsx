import { useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { Problem, type QuerySheet } from "../../lib/api";
import { absolute } from "../../lib/time";
import { ErrorState, Skeleton } from "../../parts/States";
import { AnswerForm } from "./AnswerForm";
import s from "./Guest.module.css";
import { useSheet } from "./useSheet";

/** One question to somebody without an account, and their answer. What the address has after its # opens it. */
export function GuestPage() {
  const token = useLocation({ select: (l) => l.hash });
  const sheet = useSheet(token);
  if (token === "") {
    return (
      <Frame title="A part of the link is missing">
        <p className={s.text}>Copy the whole link from the message that you were sent into the address bar.</p>
      </Frame>
    );
  }
  if (sheet.data) return <Shown key={token} token={token} sheet={sheet.data} />;
  if (sheet.error instanceof Problem && sheet.error.status === 404) {
    return (
      <Frame title="This link leads nowhere">
        <p className={s.text}>{sheet.error.message} If that does not help, ask whoever sent it for a new one.</p>
      </Frame>
    );
  }
  return (
    <Frame title={sheet.error ? "The question did not arrive" : "A question for you"}>
      {sheet.error ? (
        <ErrorState error={sheet.error} retry={sheet.refetch} />
      ) : (
        <Skeleton rows={4} label="Loading the question" />
      )}
    </Frame>
  );
}

const ended: Partial<Record<QuerySheet["state"], { title: string; text: string }>> = {
  expired: {
    title: "This link has ended",
    text: "The time for an answer is over. If you still want to answer, ask for a new link.",
  },
  revoked: {
    title: "This link was taken back",
    text: "There is nothing for you to do. If you think that is a mistake, ask whoever sent it.",
  },
};

function Shown({ token, sheet }: { token: string; sheet: QuerySheet }) {
  const end = ended[sheet.state];
  if (end) {
    return (
      <Frame title={end.title} newsroom={sheet.newsroom}>
        <p className={s.text}>{end.text}</p>
      </Frame>
    );
  }
  return (
    <Frame title="A question about your article" newsroom={sheet.newsroom}>
      <p className={s.about}>
        <bdi className="b">{sheet.title}</bdi>
        {sheet.publisher && (
          <>
            , <bdi>{sheet.publisher}</bdi>
          </>
        )}
      </p>
      <blockquote className={s.passage} dir="auto">
        {sheet.before}
        <mark>{sheet.quote}</mark>
        {sheet.after}
      </blockquote>
      <h2 className={s.question} dir="auto">
        {sheet.question}
      </h2>
      {sheet.dueAt && sheet.answer === "" && (
        <p className={s.due}>
          {sheet.late ? "You can still answer, although it was needed by " : "Please answer by "}
          <time dateTime={sheet.dueAt}>{absolute(sheet.dueAt)}</time>
        </p>
      )}
      <AnswerForm token={token} sheet={sheet} />
    </Frame>
  );
}

/** The page around: who asks, one heading, and what happens with the answer. */
function Frame({ title, newsroom, children }: { title: string; newsroom?: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · ${newsroom || "Linecheck"}`;
  }, [title, newsroom]);
  return (
    <div className={s.page}>
      <header className={s.from}>
        <span className={s.wordmark}>Linecheck</span>
        {newsroom && <bdi>{newsroom}</bdi>}
      </header>
      <main id="content" className={s.sheet}>
        <h1>{title}</h1>
        {children}
      </main>
      <footer className={s.foot}>
        You need no account. Only the people who check this article see what you answer.
      </footer>
    </div>
  );
}
