const fragment = /^#continue=([0-9a-f]{32})$/;

/** The token of a link that brings a conversation over from another channel; taken out of the address at once, so that it is neither shared nor kept. */
export function takeContinuation(): string | null {
  const token = fragment.exec(location.hash)?.[1] ?? null;
  if (token !== null) {
    history.replaceState(history.state, "", location.pathname + location.search);
  }
  return token;
}
