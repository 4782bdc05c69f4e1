// Uses an exported page as a reader would, and prints what was seen as JSON.
//   node page.mjs PAGE.html SCREENSHOT.png
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
const box = () => page.getAttribute("#view", "viewBox");

await page.fill("#search", "VÍK");
seen.count = await page.textContent("#count");
await page.keyboard.press("Enter");
seen.searched = await panel();
seen.chosen = await page.$$eval("#view .node.chosen text", (texts) => texts.map((one) => one.textContent));
seen.faint = await page.$$eval("#view .faint", (all) => all.length);
await page.screenshot({ path: screenshot });

await page.keyboard.press("Escape");
seen.none = await page.textContent("#panel h2");
await page.click("#all");
const edge = page.locator("#view .edge .reach").first();
await edge.dispatchEvent("click");
seen.tie = await panel();
await page.locator("#view .node").nth(1).focus();
await page.keyboard.press("Enter");
seen.byKey = await page.textContent("#panel h2");

await page.click("#all");
const whole = await box();
const view = await page.locator("#view").boundingBox();
await page.mouse.move(view.x + view.width / 2, view.y + view.height / 2);
await page.mouse.wheel(0, -300);
await page.waitForFunction((before) => document.querySelector("#view").getAttribute("viewBox") !== before, whole);
const zoomed = await box();
await page.mouse.down();
await page.mouse.move(view.x + 60, view.y + 60, { steps: 4 });
await page.mouse.up();
const moved = await box();
await page.focus("#view");
await page.keyboard.press("0");
seen.boxes = { whole, zoomed, moved, again: await box() };
await browser.close();
console.log(JSON.stringify(seen));
