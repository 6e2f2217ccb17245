/** Tells the other tabs of this browser; `hear` is called with what they tell. */
export function amongTabs<T>(name: string, hear: (told: T) => void): (told: T) => void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener("message", ({ data }: MessageEvent<T>) => hear(data));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
  return (told) => channel.postMessage(told);
}
