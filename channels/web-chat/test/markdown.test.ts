import assert from "node:assert/strict";
import { test } from "node:test";
import { parseInline, parseMarkdown, safeUrl } from "../src/markdown.js";

test("markup in a message stays text", () => {
  const [block] = parseMarkdown("<img src=x onerror=alert(1)><b>hi</b>");
  assert.deepEqual(block, { kind: "paragraph", children: [{ kind: "text", text: "<img src=x onerror=alert(1)><b>hi</b>" }] });
});

test("a link that runs script stays text", () => {
  assert.deepEqual(parseInline("[pay](javascript:alert)"), [{ kind: "text", text: "[pay](javascript:alert)" }]);
  assert.equal(safeUrl("data:text/html,x"), null);
  assert.equal(safeUrl("/pay/1", "https://city.test/"), "https://city.test/pay/1");
});

test("citation marks are told from links", () => {
  assert.deepEqual(parseInline("It costs $12 [1]. [Form](https://a.test/f)"), [
    { kind: "text", text: "It costs $12 " },
    { kind: "cite", position: 1 },
    { kind: "text", text: ". " },
    { kind: "link", url: "https://a.test/f", children: [{ kind: "text", text: "Form" }] },
  ]);
});

test("emphasis leaves words with underscores and stars alone", () => {
  assert.deepEqual(parseInline("snake_case_name 2*3*4"), [{ kind: "text", text: "snake_case_name 2*3*4" }]);
  assert.deepEqual(parseInline("**due** *now*"), [
    { kind: "strong", children: [{ kind: "text", text: "due" }] },
    { kind: "text", text: " " },
    { kind: "em", children: [{ kind: "text", text: "now" }] },
  ]);
});

test("lists keep their kind and start", () => {
  const [list] = parseMarkdown("3. three\n4. four\n   and more");
  assert.equal(list?.kind, "list");
  assert.ok(list?.kind === "list" && list.ordered && list.start === 3 && list.items.length === 2);
  assert.ok(parseMarkdown("- a\n- b")[0]?.kind === "list");
});

test("a paragraph ends where a list begins", () => {
  assert.deepEqual(parseMarkdown("Bring:\n- an ID").map((block) => block.kind), ["paragraph", "list"]);
});

test("tables have a head and rows", () => {
  const [table] = parseMarkdown("| Fee | Amount |\n|---|---:|\n| Fence | $45 |\n| Deck | $120 |");
  assert.ok(table?.kind === "table" && table.head.length === 2 && table.rows.length === 2);
});

test("long hostile text is read in time", () => {
  const begun = performance.now();
  parseMarkdown("**".repeat(20_000) + "[".repeat(20_000) + "_ ".repeat(20_000));
  assert.ok(performance.now() - begun < 2_000);
});
