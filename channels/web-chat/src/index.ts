import { VirtualAgentChat } from "./element.js";

VirtualAgentChat.defaultServer = new URL(import.meta.url).origin;
if (!customElements.get("virtual-agent-chat")) {
  customElements.define("virtual-agent-chat", VirtualAgentChat);
}
