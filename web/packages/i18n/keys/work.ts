/** Written by `npm run keys -w @dti/i18n`. */
export interface WorkKeys {
  "work.siteAbout": never;
  "work.navHome": never;
  "work.navPublic": never;
  "work.roundsTitle": never;
  "work.roundsEmpty": never;
  "work.roundsName": never;
  "work.roundsYear": never;
  "work.roundsOpened": never;
}
