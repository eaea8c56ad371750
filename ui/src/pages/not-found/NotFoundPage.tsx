import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { buttonClass } from "../../parts/Button";
import { EmptyState } from "../../parts/States";

/** Any address that leads nowhere. */
export function NotFoundPage() {
  useEffect(() => {
    document.title = "Not found · Linecheck";
  }, []);
  return (
    <main id="content">
      <h1 className="vh">Not found</h1>
      <EmptyState
        title="There is nothing at this address."
        action={
          <Link to="/articles" className={buttonClass({ variant: "primary" })}>
            Go to the articles
          </Link>
        }
      >
        <p>It may have been typed wrong, or the link is from another newsroom's server.</p>
      </EmptyState>
    </main>
  );
}
