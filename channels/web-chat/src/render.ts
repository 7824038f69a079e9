import { el } from "./dom.js";
import { parseMarkdown, type Block, type Inline } from "./markdown.js";

export interface Cites {
  /** A mark that opens its source, or null where there is no such source. */
  mark(position: number): Node | null;
}

/** Markdown as DOM nodes: text goes in as text, so nothing in it can become markup. */
export function renderMarkdown(text: string, base: string, cites: Cites): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...parseMarkdown(text, base).map((block) => renderBlock(block, cites)));
  return fragment;
}

function renderBlock(block: Block, cites: Cites): HTMLElement {
  switch (block.kind) {
    case "paragraph":
      return el("p", {}, ...inlines(block.children, cites));
    case "heading":
      return el("p", { class: "heading" }, el("strong", {}, ...inlines(block.children, cites)));
    case "list":
      return el(
        block.ordered ? "ol" : "ul",
        block.ordered && block.start !== 1 ? { start: String(block.start) } : {},
        ...block.items.map((item) => el("li", {}, ...inlines(item, cites))),
      );
    case "table":
      return el(
        "div",
        { class: "table", tabindex: "0", role: "group" },
        el(
          "table",
          {},
          el("thead", {}, el("tr", {}, ...block.head.map((cell) => el("th", { scope: "col" }, ...inlines(cell, cites))))),
          el("tbody", {}, ...block.rows.map((row) => el("tr", {}, ...row.map((cell) => el("td", {}, ...inlines(cell, cites)))))),
        ),
      );
  }
}

function inlines(children: Inline[], cites: Cites): Node[] {
  return children.map((child) => renderInline(child, cites));
}

function renderInline(inline: Inline, cites: Cites): Node {
  switch (inline.kind) {
    case "text":
      return document.createTextNode(inline.text);
    case "strong":
    case "em":
      return el(inline.kind, {}, ...inlines(inline.children, cites));
    case "code":
      return el("code", {}, inline.text);
    case "link":
      return el("a", { href: inline.url, target: "_blank", rel: "noopener noreferrer" }, ...inlines(inline.children, cites));
    case "cite":
      return cites.mark(inline.position) ?? document.createTextNode(`[${inline.position}]`);
    case "break":
      return el("br");
  }
}
