// Reads every page of a folder of .html or .html.gz with Readability over linkedom, some rounds, and says pages per second as one line of JSON.
import { readFileSync, readdirSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { join } from "node:path";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

const [folder, rounds = "10"] = process.argv.slice(2);
const pages = readdirSync(folder)
  .filter((name) => /\.html(\.gz)?$/.test(name))
  .sort()
  .map((name) => readFileSync(join(folder, name)))
  .map((bytes) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes));

function readAll() {
  let characters = 0;
  for (const bytes of pages) {
    const { document } = parseHTML(bytes.toString("utf8"));
    const article = new Readability(document).parse();
    characters += article?.textContent?.length ?? 0;
  }
  return characters;
}

const characters = readAll();
const begin = process.hrtime.bigint();
for (let round = 0; round < Number(rounds); round++) readAll();
const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
console.log(JSON.stringify({ reader: "readability+linkedom", pages: pages.length, rounds: Number(rounds), pagesPerSecond: (pages.length * Number(rounds)) / seconds, peakMegabytes: process.resourceUsage().maxRSS / 1024, characters }));
