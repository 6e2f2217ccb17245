/** A forward proxy that lets a request through whole and, once the platform has answered, cuts the browser off. */

import { once } from "node:events";
import { type IncomingMessage, type ServerResponse, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

const HOST = "127.0.0.1";
const BAD_GATEWAY = 502;

interface Cut {
  readonly method: string;
  readonly address: RegExp;
  readonly done: (status: number) => void;
}

export class CuttingProxy {
  readonly #server = createServer((asked, answer) => this.#forward(asked, answer));
  #cut: Cut | undefined;

  static async open(): Promise<CuttingProxy> {
    const proxy = new CuttingProxy();
    proxy.#server.listen(0, HOST);
    await once(proxy.#server, "listening");
    return proxy;
  }

  get address(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://${HOST}:${port}`;
  }

  /** The next such request is done and its answer lost, once; what the platform had answered. */
  cut(method: string, address: RegExp): Promise<number> {
    return new Promise((done) => {
      this.#cut = { method, address, done };
    });
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #forward(asked: IncomingMessage, answer: ServerResponse): void {
    const { method = "GET", url = "", headers } = asked;
    const cut = this.#taken(method, url);
    const passed = request(url, { method, headers: { ...headers, connection: "close" }, agent: false }, (told) => {
      const status = told.statusCode ?? BAD_GATEWAY;
      if (cut !== undefined) {
        asked.socket.resetAndDestroy();
        cut.done(status);
        return;
      }
      // What is lost on a connection that was used before, the browser itself sends again: each has one of its own.
      answer.writeHead(status, { ...told.headers, connection: "close" });
      answer.flushHeaders();
      told.pipe(answer);
      told.on("error", () => answer.destroy());
    });
    passed.on("error", () => asked.socket.destroy());
    answer.on("close", () => passed.destroy());
    asked.pipe(passed);
  }

  #taken(method: string, url: string): Cut | undefined {
    const cut = this.#cut;
    if (cut === undefined || cut.method !== method || !cut.address.test(url)) return undefined;
    this.#cut = undefined;
    return cut;
  }
}
