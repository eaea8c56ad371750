/** How an article comes in. */
export type ImportWay = "paste" | "web" | "file";

/** Those ways that the address names; pasting goes without saying. */
export const importWays: ImportWay[] = ["web", "file"];

export const auditKeys = ["actor", "action", "article", "claim", "from", "to"] as const;

/** The filters of the audit log, as they stand in the address. */
export type AuditSearch = Partial<Record<(typeof auditKeys)[number], string>>;
