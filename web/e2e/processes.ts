/** Processes of the platform under test, which runs on this machine. */

import { readFileSync, readdirSync, readlinkSync } from "node:fs";
import { stage } from "./stage.ts";

/** The state of a socket that waits for callers. */
const LISTENS = "0A";

interface State {
  readonly processes: readonly { readonly name: string; readonly pid: number | null }[];
}

/** The process of a service's part; another one after it was killed. */
export function processOf(service: string, part: "api" | "worker"): number {
  const { processes } = JSON.parse(readFileSync(stage.state_file, "utf8")) as State;
  const found = processes.find(({ name }) => name === `${service}-${part}`)?.pid ?? undefined;
  if (found === undefined) throw new Error(`no ${part} of ${service} runs`);
  return found;
}

/** How many bytes wait, at most, on one connection of a process that has stopped taking them. */
export function unread(process: number): number {
  const folder = `/proc/${process}`;
  const own = new Set(readdirSync(`${folder}/fd`).map((name) => /^socket:\[(\d+)\]$/.exec(readlinkSync(`${folder}/fd/${name}`))?.[1]));
  const sockets = readFileSync(`${folder}/net/tcp`, "utf8").trim().split("\n").slice(1).map(socketOf);
  const ports = new Set(sockets.filter(({ state, inode }) => state === LISTENS && own.has(inode)).map(({ port }) => port));
  return Math.max(0, ...sockets.filter(({ state, port }) => state !== LISTENS && ports.has(port)).map(({ waiting }) => waiting));
}

/** One line of the kernel's list: proc(5). */
function socketOf(line: string): { port: string; state: string; waiting: number; inode: string } {
  const [, here = "", , state = "", queues = "", , , , , inode = ""] = line.trim().split(/\s+/);
  return { port: here.split(":")[1] ?? "", state, waiting: Number.parseInt(queues.split(":")[1] ?? "0", 16), inode };
}
