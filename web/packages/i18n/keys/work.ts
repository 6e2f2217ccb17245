/** Written by `npm run keys -w @dti/i18n`. */
export interface WorkKeys {
  "work.siteAbout": never;
}
