import type { Schema } from "@dti/api";

/** Whom to ask for a right: roles that hold it, as libs/auth has them. */
export const HOLDERS: Readonly<Record<string, readonly Schema.Role[]>> = {
  "evidence.file.read": ["officer", "unit_head", "appraiser"],
  "evidence.file.upload": ["officer", "specialist"],
  "identity.person.manage": ["unit_admin", "system_admin"],
  "identity.unit.manage": ["system_admin"],
  "operations.read": ["system_admin", "system_owner"],
  "scoring.assessment.approve": ["council"],
  "scoring.assessment.read": ["officer", "unit_head", "appraiser"],
  "scoring.assessment.submit": ["unit_head"],
  "scoring.framework.manage": ["system_owner"],
  "scoring.leaf.appraise": ["appraiser"],
  "scoring.publication.propose": ["system_owner"],
  "scoring.publication.publish": ["publisher"],
  "scoring.ranking.preview": ["system_owner", "council", "province_leader"],
  "scoring.round.manage": ["system_owner"],
  "scoring.value.enter": ["officer", "specialist"],
  "sync.record.manage": ["system_owner"],
  "sync.record.read": ["system_owner", "auditor"],
  "tasks.completion.confirm": ["system_owner", "pc_office"],
  "tasks.completion.submit": ["officer", "unit_head"],
  "tasks.plan.manage": ["system_owner"],
  "tasks.task.read": ["officer", "unit_head"],
  "tasks.task.report": ["officer", "specialist"],
};
