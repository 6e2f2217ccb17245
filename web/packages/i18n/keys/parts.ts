/** Written by `npm run keys -w @dti/i18n`. */
export interface PartsKeys {
  "parts.close": never;
  "parts.cancel": never;
  "parts.offline": "time";
  "parts.offlineEntry": "count" | "time";
  "parts.online": never;
  "parts.reconnecting": never;
  "parts.stillLoading": never;
  "parts.stopped": never;
  "parts.forbidden": never;
  "parts.forbiddenWho": "role";
  "parts.newVersion": never;
  "parts.reload": never;
  "parts.saved": never;
  "parts.saving": never;
  "parts.queued": never;
  "parts.editing": never;
  "parts.conflict": never;
  "parts.failed": never;
  "parts.savedAt": "count" | "time";
  "parts.allSaved": never;
  "parts.waitingCells": "count";
  "parts.savingCells": "count";
  "parts.sample": never;
  "parts.daysLeft": "count";
  "parts.today": never;
  "parts.daysLate": "count";
  "parts.due": "date";
  "parts.provisional": never;
  "parts.none": never;
  "parts.needText": never;
  "parts.needDay": never;
}
