import type { Schema } from "@dti/api";
import type { PlainKey } from "@dti/i18n";

export const ROLES: Readonly<Record<Schema.Role, PlainKey>> = {
  appraiser: "desk.roleAppraiser",
  auditor: "desk.roleAuditor",
  council: "desk.roleCouncil",
  officer: "desk.roleOfficer",
  pc_office: "desk.rolePcOffice",
  province_leader: "desk.roleProvinceLeader",
  publisher: "desk.rolePublisher",
  specialist: "desk.roleSpecialist",
  system_admin: "desk.roleSystemAdmin",
  system_owner: "desk.roleSystemOwner",
  unit_admin: "desk.roleUnitAdmin",
  unit_head: "desk.roleUnitHead",
};
