/** Written by `npm run keys -w @dti/i18n`. */
export interface SessionKeys {
  "session.title": never;
  "session.username": never;
  "session.password": never;
  "session.showPassword": never;
  "session.hidePassword": never;
  "session.shared": never;
  "session.sharedHint": never;
  "session.submit": never;
  "session.submitting": never;
  "session.required": never;
  "session.help": never;
  "session.monthly": never;
  "session.monthlyLead": never;
  "session.monthlyOwner": never;
  "session.before20": never;
  "session.before25": never;
  "session.agency": never;
  "session.province": never;
  "session.publicPages": never;
  "session.otherLanguage": never;
  "session.expiredTitle": never;
  "session.expiredText": never;
  "session.expiredOther": never;
  "session.soonTitle": never;
  "session.soonText": "time";
  "session.goOn": never;
  "session.signOut": never;
  "session.signOutTitle": "count";
  "session.signOutText": never;
  "session.signOutAnyway": "count";
  "session.stay": never;
  "session.confirmTitle": never;
  "session.confirmText": never;
  "session.confirm": never;
}
