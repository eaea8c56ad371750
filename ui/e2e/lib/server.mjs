import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const startsWithin = 60_000; // milliseconds; a race-built binary on a busy machine is slow to begin
let built;

/** The server's binary: LINECHECK_BIN, or one that is built once from this tree into a temporary folder. */
export function binary() {
  if (process.env.LINECHECK_BIN) return process.env.LINECHECK_BIN;
  if (!built) {
    const dir = mkdtempSync(join(tmpdir(), "linecheck-e2e-bin-"));
    process.on("exit", () => rmSync(dir, { recursive: true, force: true }));
    built = join(dir, "linecheck");
    const root = fileURLToPath(new URL("../../..", import.meta.url));
    const go = spawnSync("go", ["build", "-o", built, "./cmd/linecheck"], { cwd: root, stdio: "inherit" });
    if (go.status !== 0) throw new Error("go build failed");
  }
  return built;
}

/** Reads the table of accounts that the demo prints: the role, the address and the password of each. */
export function accountsIn(output) {
  const found = {};
  for (const [, role, email, password] of output.matchAll(/^\s+(\w+)\s+(\S+@\S+)\s+(\S+)$/gm)) {
    found[role] = { role, email, password };
  }
  return found;
}

/**
 * Starts a server on a fresh data directory: the demo with its sample article, or with `empty` one that
 * holds nothing but the accounts asked for. With `fetchHere` it may fetch pages from this machine.
 */
export async function startServer({ empty = false, fetchHere = false } = {}) {
  const data = mkdtempSync(join(tmpdir(), "linecheck-e2e-"));
  const accounts = empty ? { reviewer: create(data, "reviewer"), editor: create(data, "editor") } : {};
  const args = [empty ? "serve" : "demo", "--data", data, "--addr", "127.0.0.1:0", "--metrics-addr", ""];
  if (fetchHere) args.push("--allow-networks", "127.0.0.0/8");
  const child = spawn(binary(), args, { stdio: ["ignore", "pipe", "pipe"] });
  let out = "";
  let log = "";
  child.stderr.on("data", (b) => {
    log += b;
  });
  const ready = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the server did not start in time: ${log}`)), startsWithin);
    child.on("exit", (code) => reject(new Error(`the server ended with ${code}: ${log}`)));
    child.on("error", reject);
    child.stdout.on("data", (b) => {
      out += b;
      const url = /^Linecheck is ready at (\S+)$/m.exec(out)?.[1];
      if (!url) return;
      clearTimeout(timer);
      resolve(url);
    });
  });
  const stop = () =>
    new Promise((resolve) => {
      const done = () => {
        rmSync(data, { recursive: true, force: true });
        resolve();
      };
      if (child.exitCode !== null || child.signalCode !== null) return done();
      child.removeAllListeners("exit");
      child.on("exit", done);
      child.kill("SIGTERM");
    });
  try {
    const url = await ready;
    return { url, output: out, accounts: empty ? accounts : accountsIn(out), log: () => log, stop };
  } catch (err) {
    await stop();
    throw err;
  }
}

function create(data, role) {
  const email = `${role}@example.org`;
  const args = ["account", "create", email, "--name", `Test ${role}`, "--role", role, "--data", data];
  const made = spawnSync(binary(), args, { encoding: "utf8" });
  if (made.status !== 0) throw new Error(`account create: ${made.stderr}`);
  const password = /[a-z0-9]{4}(-[a-z0-9]{4})+/.exec(made.stdout)?.[0];
  if (!password) throw new Error(`account create printed no password: ${made.stdout}`);
  return { role, email, password };
}
