// Keeps what was said in an open conversation fresh, and leaves the reply that is being written alone.
const interval = 5000;
const news = document.getElementById("conversation-news");

async function refresh() {
  const response = await fetch(location.pathname, { headers: { "X-Requested-With": "XMLHttpRequest" } });
  if (!response.ok || response.redirected) {
    return;
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const shown of document.querySelectorAll("[data-live]")) {
    const fresh = page.getElementById(shown.id);
    if (fresh && fresh.innerHTML !== shown.innerHTML) {
      shown.replaceChildren(...document.adoptNode(fresh).childNodes);
      if (news && shown.id === "written") {
        news.textContent = `${shown.lastElementChild?.innerText ?? ""}`;
      }
    }
  }
}

async function run() {
  try {
    await refresh();
  } catch {
    // The next look may find the city hall again.
  }
  setTimeout(run, interval);
}

setTimeout(run, interval);
