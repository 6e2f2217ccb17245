/** Written by `npm run keys -w @dti/i18n`. */
export interface GeoKeys {
  "geo.tilesSentence": "count" | "missing" | "title";
  "geo.shapesSentence": "count" | "missing" | "title";
  "geo.below": "limit";
  "geo.between": "from" | "to";
  "geo.from": "limit";
  "geo.all": "value";
  "geo.noData": never;
  "geo.reference": never;
  "geo.loading": never;
  "geo.failed": never;
  "geo.retry": never;
}
