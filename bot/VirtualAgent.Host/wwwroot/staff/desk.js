// Keeps the desk's lists fresh and says politely when somebody new is waiting.
const interval = 5000;
const desk = document.getElementById("desk");
const news = document.getElementById("desk-news");
const lost = document.getElementById("desk-lost");
const title = document.title;
let known = waiting(desk.firstElementChild);

function waiting(lists) {
  return new Set(lists.dataset.waiting.split(" ").filter(Boolean));
}

/** Puts the new lists in place of the old; what had the focus keeps it where it is still there. */
function show(lists) {
  const focused = desk.contains(document.activeElement) ? document.activeElement.id : "";
  desk.replaceChildren(lists);
  if (focused) {
    (document.getElementById(focused) ?? document.getElementById("main")).focus({ preventScroll: true });
  }
}

function tell(lists) {
  const now = waiting(lists);
  const added = [...now].filter((id) => !known.has(id)).length;
  known = now;
  document.title = now.size > 0 ? `(${now.size}) ${title}` : title;
  if (added > 0) {
    const who = added === 1 ? "One more resident is waiting" : `${added} more residents are waiting`;
    news.textContent = `${who}, ${now.size} in all.`;
  }
}

async function refresh() {
  const response = await fetch("/staff/desk", { headers: { "X-Requested-With": "XMLHttpRequest" } });
  if (response.status === 401 || response.redirected) {
    location.reload();
    return;
  }
  if (!response.ok) {
    throw new Error(`The desk answered ${response.status}.`);
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const lists = page.querySelector("[data-state]");
  if (lists.dataset.state !== desk.firstElementChild.dataset.state) {
    show(document.adoptNode(lists));
    tell(lists);
  }
}

async function run() {
  try {
    await refresh();
    lost.hidden = true;
    lost.textContent = "";
  } catch {
    if (lost.hidden) {
      lost.hidden = false;
      lost.textContent = "The city hall does not answer; these lists may be old. Trying again.";
    }
  }
  setTimeout(run, interval);
}

document.title = known.size > 0 ? `(${known.size}) ${title}` : title;
setTimeout(run, interval);
