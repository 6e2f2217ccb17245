import { content, gateway, type Schema } from "@dti/api";

export async function frameworkTree(code: string, version: string): Promise<Schema.OpenFramework> {
  const params = { path: { code, version } };
  return content(gateway().GET("/api/scoring/public/v1/frameworks/{code}/{version}", { params }));
}
