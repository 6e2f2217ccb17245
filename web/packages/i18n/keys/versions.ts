/** Written by `npm run keys -w @dti/i18n`. */
export interface VersionsKeys {
  "versions.compareVersions": never;
  "versions.compareWith": "version";
  "versions.noVersion": never;
  "versions.oneVersion": "version";
  "versions.changesBetween": "after" | "before";
  "versions.changesSaid": "added" | "changed" | "removed" | "same";
  "versions.changesNone": "after" | "before";
  "versions.versionColumn": "version";
  "versions.code": never;
  "versions.change": never;
  "versions.changeAdded": never;
  "versions.changeRemoved": never;
  "versions.changeName": never;
  "versions.changeGroup": never;
  "versions.changeFormula": never;
  "versions.changeRule": never;
  "versions.changeGuidance": never;
  "versions.changeOther": never;
  "versions.changeOtherIs": never;
  "versions.changeWhole": "formula" | "max";
  "versions.formulaF1": never;
  "versions.formulaF2": never;
  "versions.formulaF3": never;
  "versions.formulaF4": never;
  "versions.formulaF5": never;
  "versions.formulaF6": never;
  "versions.formulaF7": never;
  "versions.formulaF8": never;
  "versions.formulaF11": never;
  "versions.formulaF12": never;
  "versions.formulaF16": never;
  "versions.ruleTarget": "target";
  "versions.ruleDensity": "per" | "target";
  "versions.ruleFloor": "floor";
  "versions.ruleStep": "cap" | "step";
  "versions.ruleFigures": "names";
}
