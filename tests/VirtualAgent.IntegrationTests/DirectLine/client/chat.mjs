// One conversation by Microsoft's own client: node chat.mjs DOMAIN TOKEN stream|poll. Prints what it saw as JSON.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
globalThis.XMLHttpRequest = require("xhr2");
globalThis.WebSocket = require("ws");
const { ConnectionStatus, DirectLine } = require("botframework-directlinejs");

const [domain, token, way] = process.argv.slice(2);
const client = new DirectLine({ domain, token, webSocket: way === "stream", pollingInterval: 200 });
const seen = [];
const posted = [];

const fail = (reason) => {
  console.error(reason);
  process.exit(1);
};
setTimeout(() => fail(`timed out: ${JSON.stringify(seen)}`), 30_000);

client.connectionStatus$.subscribe((status) => {
  if (status === ConnectionStatus.FailedToConnect || status === ConnectionStatus.ExpiredToken) {
    fail(`connection status ${status}`);
  }
});
client.activity$.subscribe((activity) => {
  if (activity.type !== "message") {
    return;
  }
  seen.push({ id: activity.id, role: activity.from.role, text: activity.text });
  if (activity.text === "You said: second") {
    console.log(JSON.stringify({ posted, seen }));
    process.exit(0);
  }
  if (activity.text === "You said: first") {
    post("second");
  }
});

function post(text) {
  client.postActivity({ type: "message", from: { id: "dl_client" }, text }).subscribe((id) => posted.push(id), (error) => fail(String(error)));
}

post("first");
