/** One person of each role, whose screens are looked at. */

export const UNIT = "25195";
export const ROLES = {
  officer: `${UNIT}.canbo`,
  head: `${UNIT}.chutich`,
  appraiser: "dn-vpub.thamdinh",
  owner: "dn-skhcn.quantri",
  publisher: "dn-skhcn.congbo",
  council: "75.hoidong",
  leader: "75.lanhdao",
} as const;
export type Role = keyof typeof ROLES;
