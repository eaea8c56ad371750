import { Link } from "@tanstack/react-router";
import { TabLinks, tabLinkClass } from "../parts/TabLinks";

/** The pages of the administration. */
export function AdminTabs({ className }: { className?: string }) {
  return (
    <TabLinks label="Administration" className={className}>
      <Link to="/admin/people" className={tabLinkClass}>
        People
      </Link>
      <Link to="/admin/policy" className={tabLinkClass}>
        Policy
      </Link>
      <Link to="/admin/audit" className={tabLinkClass}>
        Audit log
      </Link>
    </TabLinks>
  );
}
