import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import s from "./Shell.module.css";

interface PageProps {
  /** The heading and the window's title. */
  title: string;
  /** The heading where it is more than its text. */
  heading?: ReactNode;
  /** The page that this one belongs to. */
  parent?: { label: string; to?: "/articles" | "/admin/people" };
  /** What stands after the heading: a count, a deadline. */
  beside?: ReactNode;
  /** The page's buttons; one of them primary at most. */
  actions?: ReactNode;
  children: ReactNode;
}

/** One page inside the shell: its bar with the only h1, and its content, which scrolls. */
export function Page({ title, heading, parent, beside, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Linecheck`;
  }, [title]);
  return (
    <div className={s.page}>
      <header className={s.bar}>
        {parent && (
          <>
            {parent.to ? (
              <Link to={parent.to} className={s.crumb}>
                {parent.label}
              </Link>
            ) : (
              <span className={s.crumb}>{parent.label}</span>
            )}
            <span className={s.sep} aria-hidden="true">
              /
            </span>
          </>
        )}
        <h1 className="cut" dir="auto">
          {heading ?? title}
        </h1>
        {beside}
        {actions && <div className={s.actions}>{actions}</div>}
      </header>
      <div className={s.body}>{children}</div>
    </div>
  );
}
