/** A small Markdown: paragraphs, lists, tables, headings, bold, italics, code, links and citation marks. Never HTML. */
export type Inline =
  | { kind: "text"; text: string }
  | { kind: "strong" | "em"; children: Inline[] }
  | { kind: "code"; text: string }
  | { kind: "link"; url: string; children: Inline[] }
  | { kind: "cite"; position: number }
  | { kind: "break" };

export type Block =
  | { kind: "paragraph" | "heading"; children: Inline[] }
  | { kind: "list"; ordered: boolean; start: number; items: Inline[][] }
  | { kind: "table"; head: Inline[][]; rows: Inline[][][] };

const bullet = /^\s{0,3}[-*+]\s+(.*)$/;
const numbered = /^\s{0,3}(\d{1,9})[.)]\s+(.*)$/;
const heading = /^#{1,6}\s+(.*)$/;
const tableRule = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;
// Lengths are bounded so that hostile text cannot make the search quadratic.
const inline =
  /\\([\\`*_[\]()#|])|`([^`\n]{1,500})`|\*\*([^\n]{1,500}?)\*\*|(?<![\w*])\*([^*\n]{1,500})\*|(?<!\w)_([^_\n]{1,500})_(?!\w)|\[(\d{1,2})\](?!\()|\[([^\]\n]{1,300})\]\(([^()\s]{1,1500}(?:\([^()\s]{0,300}\)[^()\s]{0,300})?)\)|(https?:\/\/[^\s<>()]{0,1500}[^\s<>().,;:!?'"])|\n/g;

/** Only addresses that a browser may follow from a message; others stay text. */
export function safeUrl(url: string, base?: string): string | null {
  try {
    const parsed = new URL(url, base);
    return ["https:", "http:", "mailto:", "tel:", "sms:"].includes(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}

export function parseInline(text: string, base?: string): Inline[] {
  const found: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(inline)) {
    if (match.index > end) {
      found.push({ kind: "text", text: text.slice(end, match.index) });
    }
    found.push(inlineOf(match, base));
    end = match.index + match[0].length;
  }
  if (end < text.length) {
    found.push({ kind: "text", text: text.slice(end) });
  }
  return found;
}

function inlineOf(match: RegExpMatchArray, base?: string): Inline {
  const [whole, escaped, code, strong, star, underscore, cite, label, target, bare] = match;
  if (escaped !== undefined) return { kind: "text", text: escaped };
  if (code !== undefined) return { kind: "code", text: code };
  if (strong !== undefined) return { kind: "strong", children: parseInline(strong, base) };
  const emphasised = star ?? underscore;
  if (emphasised !== undefined) return { kind: "em", children: parseInline(emphasised, base) };
  if (cite !== undefined) return { kind: "cite", position: Number(cite) };
  if (label !== undefined && target !== undefined) {
    const url = safeUrl(target, base);
    return url ? { kind: "link", url, children: [{ kind: "text", text: label }] } : { kind: "text", text: whole };
  }
  if (bare !== undefined) return { kind: "link", url: bare, children: [{ kind: "text", text: bare }] };
  return { kind: "break" };
}

export function parseMarkdown(text: string, base?: string): Block[] {
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    const next = lines[at + 1] ?? "";
    if (line.trim() === "") {
      at++;
    } else if (line.includes("|") && tableRule.test(next)) {
      at = readTable(lines, at, blocks, base);
    } else if (bullet.test(line) || numbered.test(line)) {
      at = readList(lines, at, blocks, base);
    } else if (heading.test(line)) {
      blocks.push({ kind: "heading", children: parseInline(heading.exec(line)?.[1] ?? "", base) });
      at++;
    } else {
      at = readParagraph(lines, at, blocks, base);
    }
  }
  return blocks;
}

function readTable(lines: string[], at: number, blocks: Block[], base?: string): number {
  const cells = (line: string) =>
    line.trim().replace(/^\||\|$/g, "").split(/(?<!\\)\|/).map((cell) => parseInline(cell.trim(), base));
  const head = cells(lines[at] ?? "");
  const rows: Inline[][][] = [];
  for (at += 2; at < lines.length && (lines[at] ?? "").includes("|"); at++) {
    rows.push(cells(lines[at] ?? ""));
  }
  blocks.push({ kind: "table", head, rows });
  return at;
}

function readList(lines: string[], at: number, blocks: Block[], base?: string): number {
  const ordered = numbered.test(lines[at] ?? "");
  const item = ordered ? numbered : bullet;
  const start = ordered ? Number(numbered.exec(lines[at] ?? "")?.[1]) : 1;
  const texts: string[] = [];
  for (; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const match = item.exec(line);
    if (match) {
      texts.push(match[ordered ? 2 : 1] ?? "");
    } else if (/^\s{2,}\S/.test(line) && texts.length > 0) {
      texts[texts.length - 1] += `\n${line.trim()}`;
    } else {
      break;
    }
  }
  blocks.push({ kind: "list", ordered, start, items: texts.map((text) => parseInline(text, base)) });
  return at;
}

function readParagraph(lines: string[], at: number, blocks: Block[], base?: string): number {
  const paragraph: string[] = [];
  for (; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.trim() === "" || (paragraph.length > 0 && (bullet.test(line) || numbered.test(line) || heading.test(line)))) {
      break;
    }
    paragraph.push(line.trim());
  }
  blocks.push({ kind: "paragraph", children: parseInline(paragraph.join("\n"), base) });
  return at;
}
