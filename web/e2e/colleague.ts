/** A second official of a unit, whom the administrator gives an account. */

import { randomInt } from "node:crypto";
import { expect } from "@playwright/test";
import { Person } from "./api.ts";
import { stage } from "./stage.ts";

export interface Colleague {
  readonly id: string;
  readonly username: string;
}

export async function colleague(unit: string): Promise<Colleague> {
  const { username: name, password } = stage.administrator;
  const administrator = await Person.of(name, password);
  const username = `${unit}.canbo-${randomInt(1_000_000)}`;
  const roles = [{ role: "officer", unit, valid_from: "2025-07-01" }];
  const account = { username, post: "Công chức văn hoá – xã hội", password: stage.password, roles };
  const { id } = await administrator.post<{ id: string }>("/api/identity/v1/people", account);
  await expect.poll(() => seesSheets(username, unit), "the rights reach scoring").toBe(true);
  return { id, username };
}

async function seesSheets(username: string, unit: string): Promise<boolean> {
  const person = await Person.of(username);
  const { items } = await person.get<{ items: { unit: string }[] }>("/api/scoring/v1/assessments").catch(() => ({ items: [] }));
  return items.some((one) => one.unit === unit);
}
