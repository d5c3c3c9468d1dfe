import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

// The phone's words as the server sends them, read from the flat TOML files. Understands what stands there:
// texts and inline tables of sie/du and one/other, each on one line.
export async function readWords(language, address) {
  const text = await readFile(`${root}assets/i18n/${language}.toml`, "utf8");
  const words = {};
  for (const line of text.split("\n")) {
    const found = /^((?:phone|refusal)\.[\w.]+)\s*=\s*(.*)$/.exec(line);
    if (found) words[found[1]] = spoken(parse(found[2]), address);
  }
  return words;
}

function parse(value) {
  const json = value.replace(/("(?:[^"\\]|\\.)*")|(\w+)\s*=/g, (whole, text, key) => text ?? `"${key}":`);
  return JSON.parse(json);
}

function spoken(entry, address) {
  if (typeof entry === "string") return entry;
  if ("sie" in entry) return address === "du" ? entry.du : entry.sie;
  return { one: spoken(entry.one, address), other: spoken(entry.other, address) };
}
