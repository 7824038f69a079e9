import { isFromUser, sourcesOf, type Activity } from "./activity.js";
import { cardType } from "./card.js";
import { el } from "./dom.js";
import type { Say } from "./texts.js";

/** The conversation as plain lines, for keeping or printing. */
export function transcriptOf(activities: readonly Activity[], base: string, say: Say, locale: string): string[] {
  return activities
    .filter((activity) => activity.type === "message")
    .map((activity) => {
      const who = isFromUser(activity) ? say("you") : (activity.from?.name ?? say("agent"));
      const when = activity.timestamp ? new Date(activity.timestamp).toLocaleString(locale) : "";
      const sources = sourcesOf(activity).map((source) => `  [${source.position}] ${source.title}, ${new URL(source.url, base).href}`);
      return [`${who} (${when}):`, activity.text ?? "", ...attachments(activity, say), ...sources].filter(Boolean).join("\n");
    });
}

export function downloadTranscript(lines: string[], name: string): void {
  const url = URL.createObjectURL(new Blob([lines.join("\n\n"), "\n"], { type: "text/plain;charset=utf-8" }));
  el("a", { href: url, download: `${name}.txt` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** False where the browser allows no window to print from. */
export function printTranscript(lines: string[], title: string): boolean {
  const page = window.open("", "_blank");
  if (!page) {
    return false;
  }
  page.document.title = title;
  const text = page.document.createElement("pre");
  text.textContent = lines.join("\n\n");
  text.style.whiteSpace = "pre-wrap";
  text.style.font = "1rem/1.5 system-ui, sans-serif";
  page.document.body.append(text);
  page.print();
  return true;
}

function attachments(activity: Activity, say: Say): string[] {
  return (activity.attachments ?? []).flatMap((attachment) => {
    if (attachment.contentType !== cardType) {
      return [say("photoOf", { name: attachment.name ?? "" })];
    }
    const body = (attachment.content as { body?: { facts?: { title?: string; value?: string }[] }[] } | undefined)?.body ?? [];
    return body.flatMap((part) => part.facts ?? []).map((fact) => `  ${fact.title ?? ""}: ${fact.value ?? ""}`);
  });
}
