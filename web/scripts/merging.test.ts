import { describe, expect, test } from "vitest";
import { type Document, type Json, merged } from "./merging.ts";

const described = (schemas: { [name: string]: Json }, paths: Document["paths"] = {}): Document => ({
  openapi: "3.1.0",
  paths,
  components: { schemas },
});
const uses = (name: string) => ({ $ref: `#/components/schemas/${name}` });

describe("one document out of several", () => {
  test("has the addresses of the gateway and names each operation after its service", () => {
    const paths = { "/v1/rounds": { get: { operationId: "list", responses: {} }, parameters: [] } };
    const whole = merged({ scoring: described({}, paths), tasks: described({}, paths) });
    expect(whole.paths).toEqual({
      "/api/scoring/v1/rounds": { get: { operationId: "scoring_list", responses: {} }, parameters: [] },
      "/api/tasks/v1/rounds": { get: { operationId: "tasks_list", responses: {} }, parameters: [] },
    });
  });

  test("keeps one of two equal schemas, in whatever order their parts are written", () => {
    const whole = merged({
      scoring: described({ Problem: { type: "object", title: "Problem" } }),
      tasks: described({ Problem: { title: "Problem", type: "object" } }),
    });
    expect(Object.keys(whole.components.schemas ?? {})).toEqual(["Problem"]);
  });

  test("names schemas that differ after their services, and what refers to them too", () => {
    const whole = merged({
      scoring: described({ State: { enum: ["open"] }, View: uses("State") }, { "/v1/x": { get: uses("View") } }),
      tasks: described({ State: { enum: ["done"] }, View: uses("State") }),
    });
    expect(whole.components.schemas).toEqual({
      ScoringState: { enum: ["open"] },
      ScoringView: uses("ScoringState"),
      TasksState: { enum: ["done"] },
      TasksView: uses("TasksState"),
    });
    expect(whole.paths["/api/scoring/v1/x"]).toMatchObject({ get: uses("ScoringView") });
  });
});
