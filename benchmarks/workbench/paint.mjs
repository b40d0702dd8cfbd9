#!/usr/bin/env node
// Opens the pages of a running workbench in Chromium, each in a window that has kept nothing, and says for each when its largest paint was, by how
// much it shifted, and what came over the wire.
//
//     node --experimental-websocket paint.mjs http://127.0.0.1:5080
//
// Node.js 20.10 or newer (from 22 on without the flag) and Debian's package chromium; it asks this machine only.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const place = new URL(process.argv[2] ?? "http://127.0.0.1:5080");
if (!["127.0.0.1", "localhost", "[::1]"].includes(place.hostname)) throw new Error("the workbench must be on this machine, such as http://127.0.0.1:5080");
const json = async path => (await fetch(new URL(path, place))).json();
const record = (await json("/api/v1/records?kind=figure&limit=1")).items[0];
const report = `/reports/${record.document}`;
const pages = ["/", "/proposals", "/timeline", "/figures", "/civilians", "/commitments", "/allegations", "/conflicts", "/brief", "/reports", report,
    `${report}/records/${record.id}`, "/records?kind=figure", "/search?search=hostages", "/review", "/sources", "/about"];

const folder = mkdtempSync(join(tmpdir(), "paint-"));
const browser = spawn("/usr/bin/chromium", ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--window-size=1440,900", `--user-data-dir=${folder}`, "--remote-debugging-port=0", "about:blank"]);
const address = await new Promise(found => browser.stderr.on("data", line => /ws:\S+/.exec(line) && found(/ws:\S+/.exec(line)[0])));
const socket = new WebSocket(address);
await new Promise(open => socket.addEventListener("open", open));
let number = 0;
const waiting = new Map();
const listeners = new Set();
socket.addEventListener("message", ({ data }) => {
    const message = JSON.parse(data);
    if (message.id) waiting.get(message.id)(message.result ?? message);
    else listeners.forEach(listener => listener(message));
});
const send = (method, params, sessionId) => new Promise(done => {
    waiting.set(++number, done);
    socket.send(JSON.stringify({ id: number, method, params, sessionId }));
});

const seen = `new Promise(done => {
    let paint = 0, shift = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => paint = entry.startTime)).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver(list => list.getEntries().forEach(entry => shift += entry.value)).observe({ type: "layout-shift", buffered: true });
    document.fonts.ready.then(() => setTimeout(() => done({ paint, shift }), 500));
})`;
console.log("largest paint, ms   shift   kB   page");
for (const page of pages) {
    const { browserContextId } = await send("Target.createBrowserContext");
    const { targetId } = await send("Target.createTarget", { url: "about:blank", browserContextId });
    const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
    let bytes = 0;
    let loaded;
    const isLoaded = new Promise(done => loaded = done);
    const listener = message => {
        if (message.sessionId !== sessionId) return;
        if (message.method === "Network.loadingFinished") bytes += message.params.encodedDataLength;
        if (message.method === "Page.loadEventFired") loaded();
    };
    listeners.add(listener);
    await send("Network.enable", {}, sessionId);
    await send("Page.enable", {}, sessionId);
    await send("Page.navigate", { url: new URL(page, place).href }, sessionId);
    await isLoaded;
    const { result } = await send("Runtime.evaluate", { expression: seen, awaitPromise: true, returnByValue: true }, sessionId);
    listeners.delete(listener);
    await send("Target.disposeBrowserContext", { browserContextId });
    console.log(`${result.value.paint.toFixed(0).padStart(17)} ${result.value.shift.toFixed(4).padStart(7)} ${(bytes / 1000).toFixed(0).padStart(4)}   ${page.slice(0, 60)}`);
}

browser.kill();
await new Promise(gone => browser.on("exit", gone));
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
process.exit(0);
