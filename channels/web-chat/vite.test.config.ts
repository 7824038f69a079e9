import { readdirSync } from "node:fs";
import { defineConfig } from "vite";

export default defineConfig({
  build: {
    ssr: true,
    outDir: "node_modules/.test",
    emptyOutDir: true,
    rollupOptions: { input: readdirSync("test").map((file) => `test/${file}`) },
  },
});
