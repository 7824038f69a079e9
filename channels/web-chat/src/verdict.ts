import { sourcesOf, type Activity } from "./activity.js";
import { button, el } from "./dom.js";
import type { Say } from "./texts.js";

/** Under an answer of the city's documents: did it help? Nothing under anything else that is said. */
export function renderVerdict(activity: Activity, say: Say, judge: (answer: string, helped: boolean) => void): HTMLElement | null {
  const answer = activity.id;
  if (!answer || sourcesOf(activity).length === 0) {
    return null;
  }
  const row = el("div", { class: "verdict", role: "group", "aria-label": say("helped"), tabindex: "-1" });
  const choose = (helped: boolean) => (): void => {
    judge(answer, helped);
    row.replaceChildren(el("span", { role: "status" }, say(helped ? "didHelp" : "didNotHelp")));
    row.focus();
  };
  row.append(
    el("span", {}, say("helped")),
    button(say("yes"), { class: "link" }, choose(true)),
    button(say("no"), { class: "link" }, choose(false)),
  );
  return row;
}
