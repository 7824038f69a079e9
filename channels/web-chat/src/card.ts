import type { Attachment } from "./activity.js";
import { button, el } from "./dom.js";

export interface Picked {
  title: string;
  choice: string;
}

interface CardContent {
  body?: { type?: string; facts?: { title?: string; value?: string }[] }[];
  actions?: { type?: string; title?: string; data?: { choice?: string } }[];
}

export const cardType = "application/vnd.microsoft.card.adaptive";

/** The read-back before something is done: facts, and the buttons to confirm or not. */
export function renderCard(attachment: Attachment, pick: (picked: Picked) => void): HTMLElement {
  const content = (attachment.content ?? {}) as CardContent;
  const facts = (content.body ?? []).filter((part) => part.type === "FactSet").flatMap((part) => part.facts ?? []);
  const actions = (content.actions ?? []).filter((action) => action.type === "Action.Submit");
  return el(
    "div",
    { class: "card" },
    facts.length > 0
      ? el("dl", {}, ...facts.map((fact) => el("div", {}, el("dt", {}, fact.title ?? ""), el("dd", {}, fact.value ?? ""))))
      : null,
    el(
      "div",
      { class: "actions" },
      ...actions.map((action, index) =>
        button(action.title ?? "", { class: index === 0 ? "choice primary" : "choice" }, () =>
          pick({ title: action.title ?? "", choice: action.data?.choice ?? "" }),
        ),
      ),
    ),
  );
}
