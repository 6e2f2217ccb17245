/** Written by `npm run keys -w @dti/i18n`. */
export interface PortalKeys {
  "portal.siteAbout": never;
  "portal.navHome": never;
  "portal.navSignIn": never;
  "portal.homeTitle": never;
  "portal.homeLead": never;
  "portal.homeEmpty": never;
  "portal.homeRound": never;
  "portal.homeGroup": never;
  "portal.homeDecision": never;
  "portal.homePublished": never;
  "portal.homeDownload": never;
  "portal.homeDownloadAs": "kind" | "what";
  "portal.homeDecisionOf": "date" | "number";
  "portal.groupCommunes": never;
  "portal.groupDepartments": never;
  "portal.groupProvince": never;
  "portal.groupOthers": never;
  "portal.sample": never;
  "portal.footOwner": never;
  "portal.footData": never;
  "portal.footJson": never;
  "portal.footProgress": never;
}
