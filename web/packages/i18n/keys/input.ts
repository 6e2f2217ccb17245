/** Written by `npm run keys -w @dti/i18n`. */
export interface InputKeys {
  "input.number.empty": never;
  "input.number.too-long": never;
  "input.number.spaces": never;
  "input.number.point-for-comma": never;
  "input.number.no-zero": never;
  "input.number.not-a-number": never;
  "input.number.suggestion": "value";
  "input.refused.chosen-twice": "given";
  "input.refused.divided-by-zero": never;
  "input.refused.negative": never;
  "input.refused.not-a-date": never;
  "input.refused.not-a-number": never;
  "input.refused.not-whole": never;
  "input.refused.numerator-above-denominator": never;
  "input.refused.unknown-choice": "given";
  "input.refused.unknown-input": "given";
}
