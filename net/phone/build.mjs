// Builds the page into dist/ (the server adds hashes to the names), or with --tests the unit tests.
import { build } from "esbuild";
import { cp, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { gzipSync } from "node:zlib";

const budget = 56 * 1024; // gzipped, everything a phone loads

const common = {
  bundle: true,
  target: "es2020",
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  logLevel: "warning",
};

async function page() {
  await rm("dist", { recursive: true, force: true });
  await mkdir("dist");
  await build({ ...common, entryPoints: ["src/app.ts"], outfile: "dist/app.js", format: "iife", minify: true });
  await build({ ...common, entryPoints: ["src/style/app.css"], outfile: "dist/app.css", minify: true });
  await cp("public", "dist", { recursive: true });
  let total = 0;
  for (const name of await readdir("dist")) {
    const size = gzipSync(await readFile(`dist/${name}`)).length;
    total += size;
    console.log(`${name.padEnd(12)} ${(size / 1024).toFixed(1)} kB gzipped`);
  }
  if (total > budget) throw new Error(`the page is ${total} bytes gzipped, ${budget} are allowed`);
}

async function tests() {
  await rm("dist-tests", { recursive: true, force: true });
  const names = (await readdir("tests")).filter((name) => name.endsWith(".test.ts"));
  await build({
    ...common,
    entryPoints: names.map((name) => `tests/${name}`),
    outdir: "dist-tests",
    outExtension: { ".js": ".mjs" },
    format: "esm",
    platform: "node",
    target: "node18",
  });
}

await (process.argv.includes("--tests") ? tests() : page());
