const unit = (unit: string) => new Intl.NumberFormat(undefined, { style: "unit", unit, maximumFractionDigits: 1 });
const [kilobytes, megabytes] = [unit("kilobyte"), unit("megabyte")];

/** A size in bytes for people. */
export const sizeOf = (bytes: number) =>
  bytes < 1_000_000 ? kilobytes.format(Math.max(1, Math.round(bytes / 1000))) : megabytes.format(bytes / 1_000_000);
