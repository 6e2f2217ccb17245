/** Written by `npm run keys -w @dti/i18n`. */
export interface SharedKeys {
  "shared.site": never;
  "shared.navigation": never;
  "shared.skip": never;
  "shared.loading": never;
  "shared.unreachable": never;
  "shared.request": "id";
  "shared.again": never;
  "shared.missing": never;
  "shared.broken": never;
  "shared.missingWay": never;
  "shared.language": never;
}
