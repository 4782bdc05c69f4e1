// Uses a page of explained cables as a reader would, and prints what was seen as JSON.
//   node explained.mjs PAGE.html SCREENSHOT.png
import bundled from "@sparticuz/chromium";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [file, screenshot] = process.argv.slice(2);
const browser = await chromium.launch({
  args: bundled.args, executablePath: await bundled.executablePath(), headless: true,
});
const page = await browser.newPage({ viewport: { width: 1300, height: 800 } });
const seen = { errors: [], requests: [] };
page.on("pageerror", (error) => seen.errors.push(String(error)));
page.on("console", (message) => { if (message.type() === "error") seen.errors.push(message.text()); });
page.on("request", (request) => seen.requests.push(request.url().split(":")[0]));
await page.goto(pathToFileURL(file).href);
const panel = () => page.textContent("#panel");
const chosen = () => page.$$eval(".chosen", (all) => all.map((one) => one.textContent).join(""));

seen.text = await page.textContent("#text");
await page.click("#text .found.person >> nth=0");
seen.mention = await panel();
seen.marked = await chosen();
await page.screenshot({ path: screenshot });
await page.fill("#search", "14 SHIPS inspected");
seen.count = await page.textContent("#count");
await page.click("#list button >> nth=0");
seen.statement = await panel();
seen.quoted = await chosen();
await page.keyboard.press("Escape");
seen.none = await page.textContent("#panel h2");
const people = () => page.$$eval("#text .found.person", (all) => all.length);
const before = await people();
await page.uncheck('input[name="mention:person"]');
seen.people = [before, await people()];
await page.focus("#text .found >> nth=0");
await page.keyboard.press("Enter");
seen.byKey = await page.textContent("#panel h2");
await page.selectOption("#cable", "1");
seen.other = await page.textContent("#text");
await browser.close();
console.log(JSON.stringify(seen));
