import { sourcesOf, type Activity } from "./activity.js";
import { button, el } from "./dom.js";
import { safeUrl } from "./markdown.js";
import type { Cites } from "./render.js";
import { dateIn, type Language, type Say } from "./texts.js";

/** The list of sources under an answer, and the numbered marks that open it. */
export function renderSources(activity: Activity, base: string, language: Language, say: Say): { list: HTMLElement | null; cites: Cites } {
  const sources = sourcesOf(activity);
  if (sources.length === 0) {
    return { list: null, cites: { mark: () => null } };
  }
  const links = new Map<number, HTMLElement>();
  const items = sources.map((source) => {
    const url = safeUrl(source.url, base);
    const link = url
      ? el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, source.title, el("span", { class: "hidden" }, ` (${say("newTab")})`))
      : el("strong", { tabindex: "-1" }, source.title);
    links.set(source.position, link);
    const about = [source.department, source.since && say("since", { date: dateIn(language, source.since) })].filter(Boolean);
    return el(
      "li",
      { value: String(source.position) },
      link,
      about.length > 0 ? el("div", { class: "about" }, about.join(" · ")) : null,
      source.excerpt ? el("q", {}, source.excerpt) : null,
    );
  });
  const list = el(
    "details",
    { class: "sources" },
    el("summary", {}, say("sources", { count: sources.length })),
    el("ol", {}, ...items),
  );
  const mark = (position: number): Node | null => {
    const link = links.get(position);
    const source = sources.find((candidate) => candidate.position === position);
    return link && source
      ? button(say("source", { number: position, title: source.title }), { class: "cite" }, () => {
          list.open = true;
          link.focus();
          link.scrollIntoView({ block: "nearest" });
        }, String(position))
      : null;
  };
  return { list, cites: { mark } };
}
