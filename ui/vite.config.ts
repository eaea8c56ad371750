import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

/**
 * Puts the order of the cascade layers at the head of every style file. The first file that names a layer
 * decides its place, and a chunk's file may come before the one that holds the tokens.
 */
function layerOrder(): Plugin {
  return {
    name: "layer-order",
    generateBundle(_, bundle) {
      const tokens = readFileSync(new URL("src/styles/tokens.css", import.meta.url), "utf8");
      const order = /@layer [^{;]+;/.exec(tokens)?.[0].replace(/\s+/g, " ");
      if (!order) throw new Error("src/styles/tokens.css does not state the order of the layers");
      for (const file of Object.values(bundle)) {
        if (file.type === "asset" && file.fileName.endsWith(".css")) file.source = `${order}${file.source}`;
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), layerOrder()],
  build: {
    target: "es2022",
    // The Content-Security-Policy allows no data: scripts or styles and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
  },
  server: {
    proxy: { "/api": { target: process.env["LINECHECK_DEV_SERVER"] ?? "http://127.0.0.1:8080", changeOrigin: false } },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/testing/setup.ts"],
    testTimeout: 30_000,
    css: false,
    restoreMocks: true,
    unstubGlobals: true,
  },
});
