import type { Problem } from "./schema.d.ts";

/** What a service or the gateway refused: `code` is stable, the titles are for people. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly status: number;
  readonly requestId: string;
  readonly problem: Problem | undefined;

  constructor(status: number, requestId: string, problem: Problem | undefined) {
    super(problem?.code ?? `HTTP ${status}`);
    this.status = status;
    this.requestId = requestId;
    this.problem = problem;
  }

  static async of(response: Response): Promise<Refused> {
    const found: unknown = await response
      .clone()
      .json()
      .catch(() => undefined);
    const problem = isProblem(found) ? found : undefined;
    return new Refused(response.status, response.headers.get("x-request-id") ?? "", problem);
  }

  /** The problem's own code; none when something other than our services answered. */
  get code(): string | undefined {
    return this.problem?.code;
  }
}

function isProblem(found: unknown): found is Problem {
  return typeof found === "object" && found !== null && "code" in found && "title_vi" in found;
}
