/** Made by `npm run api` from services/<name>/describe/openapi.json; do not edit. */

export interface paths {
    "/api/evidence/v1/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Evidence
         * @description What the caller may read, oldest first.
         */
        get: operations["evidence_list_evidence_v1_evidence_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/v1/evidence.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Evidence
         * @description At most 5,000 rows, oldest first; ``after`` goes on where an earlier file ended.
         */
        get: operations["evidence_export_evidence_v1_evidence_csv_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/v1/evidence/{evidence_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Evidence
         * @description One piece of evidence with every version and every link it ever had.
         */
        get: operations["evidence_get_evidence_v1_evidence__evidence_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/v1/evidence/{evidence_id}/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Download
         * @description A link to the bytes of a version (the newest kept unless named); each call is recorded.
         */
        get: operations["evidence_get_download_v1_evidence__evidence_id__download_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/v1/evidence/{evidence_id}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add Link
         * @description Let the evidence prove a further target.
         */
        post: operations["evidence_add_link_v1_evidence__evidence_id__links_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/v1/evidence/{evidence_id}/links/{link_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End Link
         * @description End a link; it stays in the evidence's history.
         */
        delete: operations["evidence_end_link_v1_evidence__evidence_id__links__link_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/v1/evidence/{evidence_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Version
         * @description Declare the next version; older versions stay as they are.
         */
        post: operations["evidence_start_version_v1_evidence__evidence_id__versions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Upload
         * @description Declare a file and its citation; answers with a form for exactly these bytes, or with their cut.
         */
        post: operations["evidence_start_upload_v1_uploads_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/v1/uploads/{evidence_id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete Upload
         * @description The bytes of a version (the newest unless named) are there; they are verified soon after.
         */
        post: operations["evidence_complete_upload_v1_uploads__evidence_id__completion_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/v1/uploads/{evidence_id}/parts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plan Parts
         * @description What of a file above 16 MB is still to be sent, and where; asked again, it goes on where it stopped.
         */
        post: operations["evidence_plan_parts_v1_uploads__evidence_id__parts_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/browser-session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Browser
         * @description Sign in: sets the cookies `__Host-token` and `__Host-session`; ends the session this browser had.
         */
        post: operations["identity_open_browser_v1_browser_session_post"];
        /**
         * Close Browser
         * @description Sign out of this browser; well, too, when its session is over already.
         */
        delete: operations["identity_close_browser_v1_browser_session_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/browser-session/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Browser
         * @description Give the password again: the next five minutes are open for what asks for `confirmation-required`.
         *
         *     Five wrong guesses close it for 15 minutes, and the door stays open.
         */
        post: operations["identity_confirm_browser_v1_browser_session_confirmation_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/browser-session/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh Browser
         * @description Exchange the session's cookie for the next one and a token; needs no CSRF token, it tells it.
         */
        post: operations["identity_refresh_browser_v1_browser_session_refresh_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/browser-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Browser Sessions
         * @description The caller's signed-in browsers, the latest used first.
         */
        get: operations["identity_list_browser_sessions_v1_browser_sessions_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/browser-sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End Browser Session
         * @description Sign another device out: it gets no further token, and its present one ends within five minutes.
         */
        delete: operations["identity_end_browser_session_v1_browser_sessions__session_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/jwks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Keys
         * @description The keys that sign tokens now and next.
         */
        get: operations["identity_get_keys_v1_jwks_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Me
         * @description The caller's post, units, roles of today, rights per unit, and what a browser needs.
         */
        get: operations["identity_get_me_v1_me_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Password
         * @description Change the own password; signs every other browser out. Five wrong guesses close it for 15 minutes.
         */
        put: operations["identity_put_password_v1_me_password_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List People
         * @description The accounts of the units the caller administers, in order of user name.
         */
        get: operations["identity_list_people_v1_people_get"];
        put?: never;
        /**
         * Open Account
         * @description Open an account with at least one role that the caller may give.
         */
        post: operations["identity_open_account_v1_people_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/people/{person_id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close Person
         * @description Close an account: it is signed out everywhere and nobody signs in to it; its roles stay written.
         */
        post: operations["identity_close_person_v1_people__person_id__closing_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/people/{person_id}/first-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set First Password
         * @description Give a first password again, for one that was forgotten: signs the account out everywhere.
         */
        post: operations["identity_set_first_password_v1_people__person_id__first_password_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/people/{person_id}/reopening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen Person
         * @description Open a closed account again, with the roles and the password it had.
         */
        post: operations["identity_reopen_person_v1_people__person_id__reopening_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/person-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take People
         * @description A table of accounts and roles, whole or not at all; `dry_run` only tells what would happen.
         */
        post: operations["identity_take_people_v1_person_imports_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Session
         * @description Exchange user name and password for a token; five failures close the door for 15 minutes.
         */
        post: operations["identity_open_session_v1_sessions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/unit-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Units
         * @description A table of dated units, whole or not at all; `dry_run` only tells what would happen.
         */
        post: operations["identity_take_units_v1_unit_imports_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/unit-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Unit List
         * @description The whole list of a day and the hash by which services compare what they know.
         */
        get: operations["identity_get_unit_list_v1_unit_lists_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Units
         * @description The units of a day (today unless told) in order of code; `q` is found without its accents.
         */
        get: operations["identity_list_units_v1_units_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/units/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Unit
         * @description Every period of one unit.
         */
        get: operations["identity_get_unit_v1_units__code__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notify/v1/deliveries/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Delivery Summary
         * @description Counts per kind and channel: created, delivered, waiting, given up.
         */
        get: operations["notify_get_delivery_summary_v1_deliveries_summary_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notify/v1/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Notices
         * @description One's own, newest first.
         */
        get: operations["notify_list_notices_v1_notices_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notify/v1/notices.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Notices
         * @description At most 5,000 of one's own; ``after`` goes on where a page ended.
         */
        get: operations["notify_export_notices_v1_notices_csv_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notify/v1/notices/{notice_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Notice */
        get: operations["notify_get_notice_v1_notices__notice_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notify/v1/notices/{notice_id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Read Notice */
        post: operations["notify_read_notice_v1_notices__notice_id__reading_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notify/v1/notices/{notice_id}/unreading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unread Notice
         * @description Takes the reading back.
         */
        post: operations["notify_unread_notice_v1_notices__notice_id__unreading_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notify/v1/notices/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read Notices
         * @description All of one's own that are unread.
         */
        post: operations["notify_read_notices_v1_notices_reading_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notify/v1/notices/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Notice Summary */
        get: operations["notify_get_notice_summary_v1_notices_summary_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notify/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream Changes
         * @description What the caller may see, until the token ends or rights change.
         *
         *     From ``Last-Event-ID`` on; without one, from so many seconds ago, or from now.
         */
        get: operations["notify_stream_changes_v1_stream_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/public/v1/frameworks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Open Frameworks
         * @description The frameworks that rounds use, each with its main groups.
         */
        get: operations["scoring_list_open_frameworks_public_v1_frameworks_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/public/v1/frameworks/{code}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Open Framework
         * @description One framework as a tree of its criteria, each with its lead.
         */
        get: operations["scoring_get_open_framework_public_v1_frameworks__code___version__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/public/v1/frameworks/{code}/{version}/criteria/{leaf}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Criterion Definition
         * @description One criterion: what it measures, its formula and its figures.
         */
        get: operations["scoring_get_criterion_definition_public_v1_frameworks__code___version__criteria__leaf__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/public/v1/rankings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rankings
         * @description The published rankings, as JSON or, for a browser, as a page.
         */
        get: operations["scoring_list_rankings_public_v1_rankings_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/public/v1/rankings/{round_code}/{group}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Ranking
         * @description One published ranking; the suffix .html, .json or .csv chooses the form, else Accept does.
         */
        get: operations["scoring_get_ranking_public_v1_rankings__round_code___group__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/public/v1/rankings/{round_code}/{group}/criteria/{leaf}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Criterion Results
         * @description One criterion over every unit of a published ranking, with the figures that counted.
         */
        get: operations["scoring_get_criterion_results_public_v1_rankings__round_code___group__criteria__leaf__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/public/v1/rankings/{round_code}/{group}/units/{unit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Unit Results
         * @description A unit's published criteria beside the medians of its group.
         */
        get: operations["scoring_get_unit_results_public_v1_rankings__round_code___group__units__unit__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/public/v1/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Open Rounds
         * @description The calendar of every round, and every publication with its decision.
         */
        get: operations["scoring_list_open_rounds_public_v1_rounds_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/appraisal-queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Queue
         * @description The leaves a verifying unit has before it; of other units only for those who see everything.
         */
        get: operations["scoring_get_queue_v1_appraisal_queue_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/appraisal-queue/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Queue Counts
         * @description How much of the queue is in each state, group, unit and leaf.
         */
        get: operations["scoring_get_queue_counts_v1_appraisal_queue_counts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Unit Assessments
         * @description The unit's assessments in all rounds, or those of the caller's units; the newest, there is one page.
         */
        get: operations["scoring_list_unit_assessments_v1_assessments_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/assessments/{assessment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Assessment
         * @description Every leaf with its tracks, and the totals they lead to.
         */
        get: operations["scoring_get_assessment_v1_assessments__assessment_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/assessments/{assessment_id}/acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post Acceptances
         * @description Accept leaves picked over many units: all of this one's, or none with every refusal named.
         */
        post: operations["scoring_post_acceptances_v1_assessments__assessment_id__acceptances_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/assessments/{assessment_id}/appraisals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post Appraisals
         * @description Decide many leaves of one assessment: all, or none with every refusal named.
         */
        post: operations["scoring_post_appraisals_v1_assessments__assessment_id__appraisals_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/assessments/{assessment_id}/deadline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Deadline
         * @description Give one unit until a later moment, with the reason.
         */
        put: operations["scoring_put_deadline_v1_assessments__assessment_id__deadline_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/assessments/{assessment_id}/deadline/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Deadline History
         * @description The extensions of one assessment, the first first; none for one that was never extended.
         */
        get: operations["scoring_get_deadline_history_v1_assessments__assessment_id__deadline_history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/assessments/{assessment_id}/leaves/{leaf}/appraisal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Appraisal
         * @description Decide one leaf of another unit; the unit's own figures stay as they are.
         */
        put: operations["scoring_put_appraisal_v1_assessments__assessment_id__leaves__leaf__appraisal_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/assessments/{assessment_id}/leaves/{leaf}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get History
         * @description Every version of a leaf with its author, oldest first.
         */
        get: operations["scoring_get_history_v1_assessments__assessment_id__leaves__leaf__history_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/assessments/{assessment_id}/leaves/{leaf}/value": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Value
         * @description Save the unit's inputs of one leaf, its wish to have the leaf left out, or its explanation.
         */
        put: operations["scoring_put_value_v1_assessments__assessment_id__leaves__leaf__value_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/assessments/{assessment_id}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post Recall
         * @description Take the submission back, until the appraisal begins.
         */
        post: operations["scoring_post_recall_v1_assessments__assessment_id__recall_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/assessments/{assessment_id}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Standing
         * @description The unit's own place; nothing of the others.
         */
        get: operations["scoring_get_standing_v1_assessments__assessment_id__standing_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/assessments/{assessment_id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post Submission
         * @description Sign off: the assessment is locked and goes to its verifiers; returned leaves are handed back.
         */
        post: operations["scoring_post_submission_v1_assessments__assessment_id__submission_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/assessments/{assessment_id}/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Values
         * @description Save many leaves of one sheet, all or none.
         */
        put: operations["scoring_put_values_v1_assessments__assessment_id__values_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/frameworks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Frameworks */
        get: operations["scoring_list_frameworks_v1_frameworks_get"];
        put?: never;
        /**
         * Post Framework
         * @description 201 for a new version, 200 when the same content is known already.
         */
        post: operations["scoring_post_framework_v1_frameworks_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/frameworks/{code}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Framework
         * @description The package as it was imported.
         */
        get: operations["scoring_get_framework_v1_frameworks__code___version__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/publication-proposals/{proposal_id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post Publication
         * @description Publish what another person proposed; from here on it never changes.
         */
        post: operations["scoring_post_publication_v1_publication_proposals__proposal_id__publication_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rounds
         * @description The newest rounds; a province has a few each year, so there is one page.
         */
        get: operations["scoring_list_rounds_v1_rounds_get"];
        put?: never;
        /**
         * Post Round
         * @description Freeze units and frameworks; every unit of the groups gets its assessment.
         */
        post: operations["scoring_post_round_v1_rounds_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/rounds/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Round */
        get: operations["scoring_get_round_v1_rounds__code__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/rounds/{code}/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Assessments
         * @description What the caller may see of the round, in pages.
         */
        get: operations["scoring_list_assessments_v1_rounds__code__assessments_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/rounds/{code}/assessments.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Assessments
         * @description The same list as a file for spreadsheets.
         */
        get: operations["scoring_export_assessments_v1_rounds__code__assessments_csv_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/rounds/{code}/groups/{group}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post Approval
         * @description The council's approval: the appraised track becomes final.
         */
        post: operations["scoring_post_approval_v1_rounds__code__groups__group__approval_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/rounds/{code}/groups/{group}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post Closing
         * @description End the units' part; a second closing changes nothing.
         */
        post: operations["scoring_post_closing_v1_rounds__code__groups__group__closing_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/rounds/{code}/groups/{group}/publication-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Proposals
         * @description The newest proposals; a group has a few, so there is one page.
         */
        get: operations["scoring_list_proposals_v1_rounds__code__groups__group__publication_proposals_get"];
        put?: never;
        /**
         * Post Proposal
         * @description Propose the final ranking under a decision; the hash says which ranking was seen.
         */
        post: operations["scoring_post_proposal_v1_rounds__code__groups__group__publication_proposals_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/rounds/{code}/groups/{group}/ranking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Ranking
         * @description The provisional ranking as last computed, or the final one once the council has approved.
         */
        get: operations["scoring_get_ranking_v1_rounds__code__groups__group__ranking_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scoring/v1/rounds/{code}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Reminders
         * @description How often each unit was reminded, one page: a round has a few hundred units.
         */
        get: operations["scoring_list_reminders_v1_rounds__code__reminders_get"];
        put?: never;
        /**
         * Post Reminders
         * @description Remind units that have not signed off, each at most once a day.
         */
        post: operations["scoring_post_reminders_v1_rounds__code__reminders_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/v1/mappings/{framework}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Mapping */
        get: operations["sync_get_mapping_v1_mappings__framework___version__get"];
        /** Put Mapping */
        put: operations["sync_put_mapping_v1_mappings__framework___version__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/v1/mappings/{framework}/{version}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Coverage */
        get: operations["sync_get_coverage_v1_mappings__framework___version__coverage_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/v1/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List Records */
        get: operations["sync_list_records_v1_records_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/v1/records.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Records
         * @description The first 5,000.
         */
        get: operations["sync_export_records_v1_records_csv_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/v1/records/{record_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Record */
        get: operations["sync_get_record_v1_records__record_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/v1/records/{record_id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resend Record */
        post: operations["sync_resend_record_v1_records__record_id__resend_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sync/v1/records/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get Record Summary */
        get: operations["sync_get_record_summary_v1_records_summary_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/public/v1/objectives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Open Objectives
         * @description Objectives of published plans with their targets by year, each plan with the paper it comes from.
         */
        get: operations["tasks_list_open_objectives_public_v1_objectives_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/public/v1/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Progress
         * @description The form the caller accepts: a page unless JSON or CSV is asked for.
         */
        get: operations["tasks_read_progress_public_v1_progress_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/public/v1/progress.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Progress Csv */
        get: operations["tasks_read_progress_csv_public_v1_progress_csv_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/public/v1/progress.html": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Progress Page */
        get: operations["tasks_read_progress_page_public_v1_progress_html_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/public/v1/progress.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Progress Json */
        get: operations["tasks_read_progress_json_public_v1_progress_json_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/public/v1/tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Open Tasks
         * @description Tasks of the published plans by class; a collective task counts once, as it is listed.
         */
        get: operations["tasks_count_open_tasks_public_v1_tasks_counts_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Documents
         * @description The register of documents.
         */
        get: operations["tasks_list_documents_v1_documents_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/v1/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Holidays
         * @description The days of a year, this one by default.
         */
        get: operations["tasks_list_holidays_v1_holidays_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/v1/holidays/{day}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put Holiday
         * @description Set one day.
         */
        put: operations["tasks_put_holiday_v1_holidays__day__put"];
        post?: never;
        /**
         * Delete Holiday
         * @description Make a day an ordinary one again.
         */
        delete: operations["tasks_delete_holiday_v1_holidays__day__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/v1/objectives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Objectives
         * @description Objectives with their targets by year; years between stated ones are not filled in.
         */
        get: operations["tasks_list_objectives_v1_objectives_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/v1/objectives.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Objectives
         * @description The same list as a table for a spreadsheet.
         */
        get: operations["tasks_export_objectives_v1_objectives_csv_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/v1/plan-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import Plan Package
         * @description Write a package whole or not at all; a dry run tells what would change and every error.
         *
         *     With `units_hash` (from identity's `/v1/unit-lists` of the day) a list that is still arriving answers
         *     409 `behind`: no collective task is spread over half of the units.
         */
        post: operations["tasks_import_plan_package_v1_plan_imports_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Plans
         * @description Plans this person may read.
         */
        get: operations["tasks_list_plans_v1_plans_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/v1/plans/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read Plan */
        get: operations["tasks_read_plan_v1_plans__code__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/v1/plans/{code}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Statistics
         * @description Per lead unit: tasks by class, recurring tasks in their own column.
         */
        get: operations["tasks_read_statistics_v1_plans__code__statistics_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/v1/plans/{code}/statistics.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Statistics
         * @description The same counts as a table for a spreadsheet.
         */
        get: operations["tasks_export_statistics_v1_plans__code__statistics_csv_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Tasks
         * @description Tasks this person may read; `top` leaves the children of collective tasks out.
         */
        get: operations["tasks_list_tasks_v1_tasks_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/v1/tasks.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Tasks
         * @description The same list as a table for a spreadsheet, at most 10,000 rows.
         */
        get: operations["tasks_export_tasks_v1_tasks_csv_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/v1/tasks/{task_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Task
         * @description One task with its reports, completions and cycles.
         */
        get: operations["tasks_read_task_v1_tasks__task_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/v1/tasks/{task_id}/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept
         * @description The lead unit takes the task on.
         */
        post: operations["tasks_accept_v1_tasks__task_id__acceptance_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/v1/tasks/{task_id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete
         * @description Say it is done. This moment counts, not that of the confirmation.
         */
        post: operations["tasks_complete_v1_tasks__task_id__completion_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/v1/tasks/{task_id}/completion/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm
         * @description Confirm what was submitted; whoever submitted it may not.
         */
        post: operations["tasks_confirm_v1_tasks__task_id__completion_confirmation_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/v1/tasks/{task_id}/completion/rejection": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject
         * @description Send the completion back with a reason.
         */
        post: operations["tasks_reject_v1_tasks__task_id__completion_rejection_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks/v1/tasks/{task_id}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report
         * @description Report progress; a correction is one more version of the period's report.
         */
        post: operations["tasks_report_v1_tasks__task_id__reports_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** AcceptancesBody */
        AcceptancesBody: {
            /** Leaves */
            leaves: components["schemas"]["LeafVersion"][];
        };
        /** AllDecided */
        AllDecided: {
            /** Decided */
            decided: components["schemas"]["Decided"][];
            /** Status */
            status: string;
        };
        /**
         * AppraisalView
         * @description A verifier's decision; without ``by`` the leaf was closed without a value.
         */
        AppraisalView: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string | null;
            /** Decision */
            decision: string;
            /** Inputs */
            inputs: {
                [key: string]: string | null;
            } | null;
            /** Reason */
            reason: string | null;
            /** Score */
            score: string | null;
            /** Unit */
            unit: string | null;
        };
        /** Approved */
        Approved: {
            /** Assessments */
            assessments: number;
        };
        /**
         * AssessmentLine
         * @description Totals are hidden from who may not see them.
         */
        AssessmentLine: {
            /** Complete */
            complete: boolean | null;
            /**
             * Due
             * Format: date-time
             */
            due: string;
            /** Entered */
            entered: number;
            /** Group */
            group: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Late */
            late: boolean;
            /** Leaves */
            leaves: number;
            /** Name */
            name: string;
            /** Normalised */
            normalised: string | null;
            /** Progress */
            progress: string;
            /** Round */
            round: string;
            /** Short Name */
            short_name: string;
            /** Status */
            status: string;
            /** Submitted At */
            submitted_at: string | null;
            /** Total */
            total: string | null;
            /** Type */
            type: string;
            /** Unit */
            unit: string;
            /** Version */
            version: number;
        };
        /**
         * AssessmentView
         * @description Leaves in the framework's order; for an appraiser only those it verifies, and then no totals.
         */
        AssessmentView: {
            /** Adjustments */
            adjustments: components["schemas"]["Deduction"][];
            /** Approved At */
            approved_at: string | null;
            /** Closed At */
            closed_at: string | null;
            /**
             * Due
             * Format: date-time
             */
            due: string;
            framework: components["schemas"]["FrameworkHead"];
            /** Group */
            group: string;
            /** Groups */
            groups: components["schemas"]["MainGroup"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Late */
            late: boolean;
            /** Leaves */
            leaves: components["schemas"]["LeafView"][];
            /** Published At */
            published_at: string | null;
            /** Ranked */
            ranked: boolean;
            /** Round */
            round: string;
            /** Round Name */
            round_name: string;
            /** Sample */
            sample: boolean;
            /** Status */
            status: string;
            /** Submitted At */
            submitted_at: string | null;
            /** Submitted By */
            submitted_by: string | null;
            totals: components["schemas"]["TotalsView"] | null;
            unit: components["schemas"]["UnitHead"];
            /** Version */
            version: number;
        };
        /**
         * AttemptView
         * @description One sending; without an outcome its process died, or the answer is still awaited.
         */
        AttemptView: {
            /** Excerpt */
            excerpt: string | null;
            /** Milliseconds */
            milliseconds: number | null;
            /** Number */
            number: number;
            /** Outcome */
            outcome: string | null;
            /** Request Sha256 */
            request_sha256: string;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            /** Status */
            status: number | null;
            /** Version */
            version: number;
        };
        /** BrowserSessions */
        BrowserSessions: {
            /** Items */
            items: components["schemas"]["BrowserSessionView"][];
        };
        /**
         * BrowserSessionView
         * @description One signed-in browser; ``device`` is what it calls itself.
         */
        BrowserSessionView: {
            /** Current */
            current: boolean;
            /** Device */
            device: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /**
             * Runs Out At
             * Format: date-time
             */
            runs_out_at: string;
            /** Shared Computer */
            shared_computer: boolean;
            /**
             * Used At
             * Format: date-time
             */
            used_at: string;
        };
        /** Calendar */
        Calendar: {
            /**
             * Appraisal Until
             * Format: date-time
             */
            appraisal_until: string;
            /**
             * Self Assessment Until
             * Format: date-time
             */
            self_assessment_until: string;
        };
        /** CalendarBody */
        CalendarBody: {
            /**
             * Appraisal Until
             * Format: date-time
             */
            appraisal_until: string;
            /**
             * Self Assessment Until
             * Format: date-time
             */
            self_assessment_until: string;
        };
        /**
         * Channel
         * @enum {string}
         */
        Channel: "in-app" | "email";
        /**
         * CitationBody
         * @description Số, ngày, cơ quan ban hành, trích yếu, trang.
         */
        CitationBody: {
            /** Abstract */
            abstract: string;
            /**
             * Issued On
             * Format: date
             */
            issued_on: string;
            /** Issuer */
            issuer: string;
            /** Number */
            number: string;
            /** Page */
            page?: string | number | null;
        };
        /**
         * CitationView
         * @description Số, ngày, cơ quan ban hành, trích yếu, trang.
         */
        CitationView: {
            /** Abstract */
            abstract: string;
            /**
             * Issued On
             * Format: date
             */
            issued_on: string;
            /** Issuer */
            issuer: string;
            /** Number */
            number: string;
            /** Page */
            page: string | null;
        };
        /** ClaimView */
        ClaimView: {
            /** Reason */
            reason: string;
            /** State */
            state: string;
        };
        /** @enum {string} */
        Class: "not_due" | "due_soon" | "overdue" | "on_time" | "late" | "recurring" | "undated";
        /** ClassCounts */
        ClassCounts: {
            /** Due Soon */
            due_soon: number;
            /** Late */
            late: number;
            /** Not Due */
            not_due: number;
            /** On Time */
            on_time: number;
            /** Overdue */
            overdue: number;
            /** Recurring */
            recurring: number;
            /** Total */
            total: number;
            /** Undated */
            undated: number;
        };
        /**
         * Closed
         * @description The leaves closed without a value, by unit: they count 0.
         */
        Closed: {
            /** Missing */
            missing: {
                [key: string]: string[];
            };
        };
        /** CompletionIn */
        CompletionIn: {
            /** Cycle */
            cycle?: string | null;
            /** @default [] */
            evidence: components["schemas"]["Evidence"];
            text: components["schemas"]["Text"];
        };
        /** ConfirmationIn */
        ConfirmationIn: {
            /** Cycle */
            cycle?: string | null;
        };
        /** CoordinatorView */
        CoordinatorView: {
            /** Group */
            group: string | null;
            /** Phrase */
            phrase: string | null;
            unit: components["schemas"]["TasksUnitView"] | null;
        };
        /** CountsView */
        CountsView: {
            /** Added */
            added: number;
            /** Changed */
            changed: number;
            /** Rows */
            rows: number;
            /** Unchanged */
            unchanged: number;
        };
        /**
         * Coverage
         * @description ``unmapped_leaves`` are leaves of finalised assessments that the mapping does not name.
         */
        Coverage: {
            /** Fed */
            fed: number;
            /** Indicators */
            indicators: number;
            /** Lines */
            lines: components["schemas"]["IndicatorCoverage"][];
            /** Unfed */
            unfed: string[];
            /** Unmapped Leaves */
            unmapped_leaves: string[];
        };
        /** Credentials */
        Credentials: {
            /**
             * Password
             * Format: password
             */
            password: string;
            /** Username */
            username: string;
        };
        /**
         * CriterionDefinition
         * @description ``package`` is the framework's package cut down to one leaf and its data items.
         */
        CriterionDefinition: {
            /** Lead Name */
            lead_name: string;
            /** Package */
            package: {
                [key: string]: unknown;
            };
            /** Verifier Name */
            verifier_name: string;
        };
        /**
         * CriterionResults
         * @description Rows by rank, then unit; those without points last.
         */
        CriterionResults: {
            /** Code */
            code: string;
            /** Framework */
            framework: string;
            /** Framework Version */
            framework_version: string;
            /** Rows */
            rows: components["schemas"]["CriterionRow"][];
        };
        /**
         * CriterionRow
         * @description One unit at one leaf: what counted in the end, and what it is worth.
         */
        CriterionRow: {
            effective: components["schemas"]["Effective"];
            /** Name */
            name: string;
            /** Rank */
            rank: number | null;
            result: components["schemas"]["ResultView"];
            /** Unit */
            unit: string;
        };
        /**
         * CutView
         * @description ``count`` parts of ``size`` bytes, the last one smaller; ``POST …/parts`` tells where they go.
         */
        CutView: {
            /** Count */
            count: number;
            /** Size */
            size: number;
        };
        /**
         * CyclesView
         * @description All cycles of a recurring task; `on_time_rate` is a percentage of those that are over or done.
         */
        CyclesView: {
            /** Late */
            late: number;
            /** On Time */
            on_time: number;
            /** On Time Rate */
            on_time_rate: string | null;
            /** Overdue */
            overdue: number;
            /** Total */
            total: number;
        };
        /** CycleView */
        CycleView: {
            class: components["schemas"]["Timeliness"];
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /** Key */
            key: string;
            status: components["schemas"]["Status"];
        };
        /** DeadlineBody */
        DeadlineBody: {
            /** Reason */
            reason: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /** DeadlineChange */
        DeadlineChange: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * By
             * Format: uuid
             */
            by: string;
            /**
             * Former
             * Format: date-time
             */
            former: string;
            /** Reason */
            reason: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * Decided
         * @description The leaf after the decision; ``score`` is the appraised one.
         */
        Decided: {
            /** Leaf */
            leaf: string;
            score: components["schemas"]["ResultView"];
            /** Version */
            version: number;
        };
        /** DecidedView */
        DecidedView: {
            /** Leaf */
            leaf: string;
            score: components["schemas"]["ResultView"];
            /** Status */
            status: string;
            /** Version */
            version: number;
        };
        /**
         * Decision
         * @enum {string}
         */
        Decision: "accept" | "adjust" | "approve_na" | "refuse_na" | "return";
        /**
         * DecisionBody
         * @description ``adjust`` needs a reason and either inputs or a score; a return and a refusal need a reason.
         */
        DecisionBody: {
            decision: components["schemas"]["Decision"];
            /** Inputs */
            inputs?: {
                [key: string]: string | null;
            } | null;
            /** Reason */
            reason?: string | null;
            /** Score */
            score?: string | null;
        };
        /** DecisionsBody */
        DecisionsBody: {
            /** Decisions */
            decisions: components["schemas"]["LeafDecision"][];
        };
        /**
         * Deduction
         * @description What is taken off after the total; both days are those of Việt Nam.
         */
        Deduction: {
            /** Code */
            code: string;
            /** Formula */
            formula: string;
            /** Inputs */
            inputs: {
                [key: string]: string | null;
            };
            /** Name */
            name: string;
            result: components["schemas"]["ResultView"];
        };
        /**
         * DeliveryCount
         * @description ``created`` = ``delivered`` + ``waiting`` + ``failed``.
         */
        DeliveryCount: {
            channel: components["schemas"]["Channel"];
            /** Created */
            created: number;
            /** Delivered */
            delivered: number;
            /** Failed */
            failed: number;
            kind: components["schemas"]["NotifyKind"];
            /** Waiting */
            waiting: number;
        };
        /** DeliverySummary */
        DeliverySummary: {
            /** Counts */
            counts: components["schemas"]["DeliveryCount"][];
            /** Created */
            created: number;
            /** Failed */
            failed: number;
            /** Mailed */
            mailed: number;
            /** Waiting */
            waiting: number;
        };
        /** DocumentView */
        DocumentView: {
            /** Abstract */
            abstract: string;
            /** Code */
            code: string;
            /** Effective On */
            effective_on: string | null;
            /** Internal Code */
            internal_code: string | null;
            /** Issued On */
            issued_on: string | null;
            /** Issuer */
            issuer: string;
            /** Kind */
            kind: string;
            /** Number */
            number: string | null;
            /** Relations */
            relations: components["schemas"]["RelationView"][];
            /** Signer Post */
            signer_post: string | null;
            /** Symbol */
            symbol: string | null;
        };
        /**
         * DownloadView
         * @description ``url`` answers with the bytes, as an attachment, until ``expires_at``.
         */
        DownloadView: {
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Filename */
            filename: string;
            /** Sha256 */
            sha256: string;
            /** Url */
            url: string;
            /** Version */
            version: number;
        };
        /**
         * Effective
         * @description What counts in the end, as exactly one of four.
         *
         *     Inputs for the formula (which makes 0/0 not applicable by itself), a score given by the verifier,
         *     not applicable (``approved`` or ``framework``), or missing with its reason.
         */
        Effective: {
            /** Inputs */
            inputs?: {
                [key: string]: string | null;
            } | null;
            /** Missing */
            missing?: string | null;
            /** Not Applicable */
            not_applicable?: string | null;
            /** Score */
            score?: string | null;
        };
        Evidence: string[];
        /** CompletionView */
        EvidenceCompletionView: {
            /**
             * Evidence Id
             * Format: uuid
             */
            evidence_id: string;
            state: components["schemas"]["EvidenceState"];
            /** Version */
            version: number;
        };
        /**
         * EvidenceRow
         * @description One line of a list: ``newest`` is the version begun last, ``kept_version`` the newest kept.
         */
        EvidenceRow: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kept Version */
            kept_version: number | null;
            newest: components["schemas"]["VersionView"];
            target: components["schemas"]["TargetView"];
        };
        /**
         * State
         * @enum {string}
         */
        EvidenceState: "awaiting_upload" | "verifying" | "kept" | "refused" | "expired";
        /**
         * EvidenceView
         * @description One piece of evidence: every version, every link; ``kept_version`` is the newest kept.
         */
        EvidenceView: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Created By
             * Format: uuid
             */
            created_by: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kept Version */
            kept_version: number | null;
            /** Links */
            links: components["schemas"]["LinkView"][];
            target: components["schemas"]["TargetView"];
            /** Versions */
            versions: components["schemas"]["VersionView"][];
        };
        /** Extended */
        Extended: {
            /**
             * Assessment Id
             * Format: uuid
             */
            assessment_id: string;
            /**
             * Former
             * Format: date-time
             */
            former: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
            /** Version */
            version: number;
        };
        /** Facet */
        Facet: {
            /** Code */
            code: string;
            /** Count */
            count: number;
            /** Name */
            name: string;
        };
        /** FieldDocument */
        FieldDocument: {
            /** Codes */
            codes?: {
                [key: string]: string;
            };
            /**
             * Decimal Mark
             * @default .
             */
            decimal_mark: string;
            /** Decimals */
            decimals?: number | null;
            /** From */
            from: string;
            /** Multiply */
            multiply?: string | null;
        };
        /** FieldProblem */
        FieldProblem: {
            /** Field */
            field: string;
            /**
             * Hint
             * @default null
             */
            hint: string | null;
            /** Reason En */
            reason_en: string;
            /** Reason Vi */
            reason_vi: string;
        };
        /**
         * FileBody
         * @description A file's name, size in bytes, SHA-256 (lower-case hexadecimal), media type and citation.
         */
        FileBody: {
            citation: components["schemas"]["CitationBody"];
            /** Filename */
            filename: string;
            /** Media Type */
            media_type: string;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
        };
        /** FirstPassword */
        FirstPassword: {
            /**
             * Password
             * Format: password
             */
            password: string;
        };
        /**
         * FormView
         * @description POST ``fields`` and then ``file`` as multipart/form-data to ``url``.
         */
        FormView: {
            /** Fields */
            fields: {
                [key: string]: string;
            };
            /** Url */
            url: string;
        };
        /** FrameworkHead */
        FrameworkHead: {
            /** Code */
            code: string;
            /** Display Decimals */
            display_decimals: number;
            /** Name */
            name: string;
            /** Normalised Decimals */
            normalised_decimals: number;
            /** Scale */
            scale: string;
            /** Version */
            version: string;
        };
        /** FrameworkLine */
        FrameworkLine: {
            /** Audience */
            audience: string;
            /** Code */
            code: string;
            /** Content Hash */
            content_hash: string;
            /**
             * Imported At
             * Format: date-time
             */
            imported_at: string;
            /** Name */
            name: string;
            /** Scale */
            scale: string;
            /** Status Note */
            status_note: string;
            /** Version */
            version: string;
        };
        /**
         * Group
         * @enum {string}
         */
        Group: "province" | "departments" | "communes" | "others" | "closed";
        /** GroupBody */
        GroupBody: {
            /** Framework */
            framework: string;
            /** Group */
            group: string;
            /** Ranked */
            ranked: boolean;
            /** Version */
            version: string;
        };
        /**
         * GroupLine
         * @description A ranking group with the number of its assessments in each state of progress.
         */
        GroupLine: {
            /** Approved At */
            approved_at: string | null;
            /** Assessments */
            assessments: number;
            /** Closed At */
            closed_at: string | null;
            /** Framework */
            framework: string;
            /** Group */
            group: string;
            /** Progress */
            progress: {
                [key: string]: number;
            };
            /** Published At */
            published_at: string | null;
            /** Ranked */
            ranked: boolean;
            /** Version */
            version: string;
        };
        /**
         * GroupView
         * @description A main group: its points, what could be had, and its share of that (four decimals).
         */
        GroupView: {
            /** Applicable */
            applicable: string;
            /** Code */
            code: string;
            /** Exact */
            exact: string;
            /** Flags */
            flags: string[];
            /** Missing */
            missing: number;
            /** Points */
            points: string;
            /** Share */
            share: string | null;
        };
        /**
         * HolidayIn
         * @description `working` is true for a Saturday or Sunday worked in exchange.
         */
        HolidayIn: {
            /** Name */
            name: string;
            /**
             * Working
             * @default false
             */
            working: boolean;
        };
        /** HolidayView */
        HolidayView: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /** Name */
            name: string;
            /** Working */
            working: boolean;
        };
        /**
         * ImportView
         * @description Counts of rows; with errors nothing is imported.
         */
        IdentityImportView: {
            /** Added */
            added: number;
            /** Changed */
            changed: number;
            /** Dry Run */
            dry_run: boolean;
            /** Errors */
            errors: components["schemas"]["RowError"][];
            /** Rows */
            rows: number;
            /** Unchanged */
            unchanged: number;
        };
        /**
         * UnitList
         * @description The units of a day with the SHA-256 of the canonical JSON list of [code, name, type, group].
         */
        IdentityUnitList: {
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Count */
            count: number;
            /** Hash */
            hash: string;
            /** Units */
            units: components["schemas"]["ListedUnit"][];
        };
        /**
         * UnitView
         * @description A unit under the name, type, group and parent of one period.
         */
        IdentityUnitView: {
            /** Code */
            code: string;
            /** Former Names */
            former_names: string[];
            /** Former Province */
            former_province: string | null;
            group: components["schemas"]["Group"];
            /** Name */
            name: string;
            /** Name En */
            name_en: string | null;
            /** Parent */
            parent: string | null;
            /** Short Name */
            short_name: string;
            /** Type */
            type: string;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid To */
            valid_to: string | null;
        };
        /** Imported */
        Imported: {
            /** Code */
            code: string;
            /** Content Hash */
            content_hash: string;
            /** Imported */
            imported: boolean;
            /** Leaves */
            leaves: number;
            /** Version */
            version: string;
        };
        /** IndicatorCoverage */
        IndicatorCoverage: {
            /** Code */
            code: string;
            /** Leaf */
            leaf: string | null;
            /** Name */
            name: string;
        };
        /** IndicatorDocument */
        IndicatorDocument: {
            /** Code */
            code: string;
            /** Name */
            name: string;
        };
        JsonValue: unknown;
        /**
         * KeySet
         * @description RFC 7517: the public half of every signing key, the next one included.
         */
        KeySet: {
            /** Keys */
            keys: {
                [key: string]: string;
            }[];
        };
        /** KindCount */
        KindCount: {
            kind: components["schemas"]["NotifyKind"];
            /** Total */
            total: number;
            /** Unread */
            unread: number;
        };
        /** LastError */
        LastError: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Excerpt */
            excerpt: string | null;
            /** Indicator */
            indicator: string | null;
            /** Status */
            status: number | null;
        };
        /** LeafDecision */
        LeafDecision: {
            decision: components["schemas"]["Decision"];
            /** Inputs */
            inputs?: {
                [key: string]: string | null;
            } | null;
            /** Leaf */
            leaf: string;
            /** Reason */
            reason?: string | null;
            /** Score */
            score?: string | null;
            /** Version */
            version: number;
        };
        /**
         * LeafStanding
         * @description A leaf without its papers, as saving shows it.
         *
         *     ``state``, ``displayed`` and ``exact`` are those of the newest track that may be seen.
         */
        LeafStanding: {
            appraisal: components["schemas"]["AppraisalView"] | null;
            /** Code */
            code: string;
            /** Displayed */
            displayed: string | null;
            effective: components["schemas"]["Effective"];
            /** Entered At */
            entered_at: string | null;
            /** Entered By */
            entered_by: string | null;
            /** Exact */
            exact: string | null;
            /** Explanation */
            explanation: string | null;
            /** Flags */
            flags: string[];
            /** Formula */
            formula: string;
            /** Group */
            group: string;
            /** Inputs */
            inputs: {
                [key: string]: string | null;
            } | null;
            /** Max */
            max: string;
            na: components["schemas"]["ClaimView"] | null;
            /** Name */
            name: string;
            /** Return Reason */
            return_reason: string | null;
            /** Returned */
            returned: boolean;
            /** Short Name */
            short_name: string;
            /** State */
            state: string;
            tracks: components["schemas"]["Tracks"];
            /** Unlocked */
            unlocked: boolean;
            /** Verifier */
            verifier: string;
            /** Version */
            version: number;
        };
        /**
         * LeafValue
         * @description A value with the leaf it is for and the version of that leaf the person saw.
         */
        LeafValue: {
            /** Explanation */
            explanation?: string | null;
            /** Inputs */
            inputs?: {
                [key: string]: string | null;
            } | null;
            /** Leaf */
            leaf: string;
            not_applicable?: components["schemas"]["NotApplicableWish"] | null;
            /** Version */
            version: number;
        };
        /** LeafVersion */
        LeafVersion: {
            /** Leaf */
            leaf: string;
            /** Version */
            version: number;
        };
        /** LeafView */
        LeafView: {
            appraisal: components["schemas"]["AppraisalView"] | null;
            /** Code */
            code: string;
            /** Displayed */
            displayed: string | null;
            effective: components["schemas"]["Effective"];
            /** Entered At */
            entered_at: string | null;
            /** Entered By */
            entered_by: string | null;
            /** Evidence */
            evidence: string[];
            /** Exact */
            exact: string | null;
            /** Explanation */
            explanation: string | null;
            /** Flags */
            flags: string[];
            /** Formula */
            formula: string;
            /** Group */
            group: string;
            /** Inputs */
            inputs: {
                [key: string]: string | null;
            } | null;
            /** Max */
            max: string;
            na: components["schemas"]["ClaimView"] | null;
            /** Name */
            name: string;
            /** Return Reason */
            return_reason: string | null;
            /** Returned */
            returned: boolean;
            /** Short Name */
            short_name: string;
            /** State */
            state: string;
            tracks: components["schemas"]["Tracks"];
            /** Unlocked */
            unlocked: boolean;
            /** Verifier */
            verifier: string;
            /** Version */
            version: number;
        };
        /**
         * Left
         * @description Why a unit was not reminded.
         * @enum {string}
         */
        Left: "not_assessed" | "signed" | "closed" | "reminded_today";
        /** LinkBody */
        LinkBody: {
            target: components["schemas"]["TargetBody"];
        };
        /** LinkView */
        LinkView: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Linked At
             * Format: date-time
             */
            linked_at: string;
            /**
             * Linked By
             * Format: uuid
             */
            linked_by: string;
            target: components["schemas"]["TargetView"];
            /** Unlinked At */
            unlinked_at: string | null;
            /** Unlinked By */
            unlinked_by: string | null;
        };
        /**
         * ListedUnit
         * @description A line of a unit list.
         */
        ListedUnit: {
            /** Code */
            code: string;
            group: components["schemas"]["Group"];
            /** Name */
            name: string;
            /** Parent */
            parent: string | null;
            /** Short Name */
            short_name: string;
            /** Type */
            type: string;
        };
        /** MainGroup */
        MainGroup: {
            /** Code */
            code: string;
            /** Max */
            max: string;
            /** Name */
            name: string;
            /** Short Name */
            short_name: string;
        };
        /**
         * MappingDocument
         * @description A mapping as people keep it: the ministry's indicators and the rows that feed them.
         */
        MappingDocument: {
            /** Indicators */
            indicators: components["schemas"]["IndicatorDocument"][];
            /**
             * Note
             * @default
             */
            note: string;
            /** Rows */
            rows: components["schemas"]["RowDocument"][];
        };
        /** MappingSaved */
        MappingSaved: {
            /** Changed */
            changed: boolean;
            /** Framework */
            framework: string;
            /** Rows */
            rows: number;
            /** Version */
            version: string;
        };
        /**
         * Marked
         * @description How many notices became read.
         */
        Marked: {
            /** Count */
            count: number;
        };
        /**
         * Me
         * @description ``server_time`` is the platform's; ``csrf`` goes with each change made by cookie.
         */
        Me: {
            /** Csrf */
            csrf: string | null;
            /** Password Is First */
            password_is_first: boolean;
            permissions: components["schemas"]["MyPermissions"];
            /**
             * Person
             * Format: uuid
             */
            person: string;
            /** Post */
            post: string;
            /** Roles */
            roles: components["schemas"]["MyRole"][];
            /**
             * Server Time
             * Format: date-time
             */
            server_time: string;
            session: components["schemas"]["MySession"] | null;
            /** Units */
            units: components["schemas"]["MyUnit"][];
            /** Username */
            username: string;
        };
        /**
         * MyPermissions
         * @description Rights for every unit of the province, and rights for single units by their code.
         */
        MyPermissions: {
            /** Province */
            province: string[];
            /** Units */
            units: {
                [key: string]: string[];
            };
        };
        /** MyRole */
        MyRole: {
            role: components["schemas"]["Role"];
            /** Unit */
            unit: string;
            /** Unit Name */
            unit_name: string | null;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid To */
            valid_to: string | null;
        };
        /**
         * MySession
         * @description The browser's session, in real time; absent for a bearer token.
         */
        MySession: {
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Runs Out At
             * Format: date-time
             */
            runs_out_at: string;
            /** Shared Computer */
            shared_computer: boolean;
            /**
             * Token Expires At
             * Format: date-time
             */
            token_expires_at: string;
        };
        /**
         * MyUnit
         * @description A unit under its names of today; none while it is not known or does not exist today.
         */
        MyUnit: {
            /** Code */
            code: string;
            /** Name */
            name: string | null;
            /** Short Name */
            short_name: string | null;
        };
        /** NewPassword */
        NewPassword: {
            /**
             * New Password
             * Format: password
             */
            new_password: string;
            /**
             * Present Password
             * Format: password
             */
            present_password: string;
        };
        /**
         * NewPerson
         * @description An account named after a post; without a password nobody can sign in to it.
         */
        NewPerson: {
            /** Email */
            email?: string | null;
            /** Password */
            password?: string | null;
            /** Post */
            post: string;
            /** Roles */
            roles: components["schemas"]["NewRole"][];
            /** Username */
            username: string;
        };
        /**
         * NewRole
         * @description A role in a unit from its first to its last day, both included.
         */
        NewRole: {
            role: components["schemas"]["Role"];
            /** Unit */
            unit: string;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid To */
            valid_to?: string | null;
        };
        /** NotApplicableWish */
        NotApplicableWish: {
            /** Reason */
            reason: string;
        };
        /** NoticeMarked */
        NoticeMarked: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Read */
            read: boolean;
        };
        /** NoticeSummary */
        NoticeSummary: {
            /** Kinds */
            kinds: components["schemas"]["KindCount"][];
            /** Total */
            total: number;
            /** Unread */
            unread: number;
        };
        /**
         * NoticeView
         * @description ``links`` are keys of what the notice is about: kind, and round, unit, assessment, task.
         */
        NoticeView: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["NotifyKind"];
            /** Links */
            links: {
                [key: string]: string;
            };
            /**
             * Occurred At
             * Format: date-time
             */
            occurred_at: string;
            /** Read At */
            read_at: string | null;
            /** Sample */
            sample: boolean;
            /** Text En */
            text_en: string;
            /** Text Vi */
            text_vi: string;
            /** Title En */
            title_en: string;
            /** Title Vi */
            title_vi: string;
        };
        /**
         * Kind
         * @enum {string}
         */
        NotifyKind: "round_opened" | "deadline_extended" | "assessment_reminded" | "assessment_submitted" | "leaf_returned" | "assessment_appraised" | "assessment_finalised" | "publication_proposed" | "ranking_published" | "evidence_refused" | "task_assigned" | "completion_submitted" | "completion_rejected" | "task_completed" | "task_due_soon" | "task_overdue" | "record_refused" | "record_failed" | "transmission_completed" | "sign_in_locked" | "session_reused" | "password_changed";
        /** ObjectiveView */
        ObjectiveView: {
            baseline: components["schemas"]["ValueView"] | null;
            /** Code */
            code: string;
            /** Direction */
            direction: string;
            lead: components["schemas"]["TasksUnitView"];
            /** Lead Note */
            lead_note: string | null;
            /** Name */
            name: string;
            /** Plan */
            plan: string;
            /** Source Text */
            source_text: string;
            /** Targets */
            targets: components["schemas"]["ValueView"][];
            /** Unit */
            unit: string;
        };
        /** Opened */
        Opened: {
            /** Assessments */
            assessments: number;
            /** Code */
            code: string;
        };
        /**
         * OpenFramework
         * @description A framework version as a tree of its criteria.
         */
        OpenFramework: {
            /** Audience */
            audience: string;
            /** Basis */
            basis: string;
            /** Code */
            code: string;
            /** Deductions */
            deductions: string[];
            /** Groups */
            groups: components["schemas"]["OpenGroup"][];
            /** Name */
            name: string;
            /** Scale */
            scale: string;
            /** Status Note */
            status_note: string;
            /** Version */
            version: string;
            /** Years */
            years: number[];
        };
        /**
         * OpenFrameworkLine
         * @description A framework version by its main groups; ``status_note`` says when it is a sample or provisional.
         */
        OpenFrameworkLine: {
            /** Audience */
            audience: string;
            /** Code */
            code: string;
            /** Groups */
            groups: components["schemas"]["OpenGroupHead"][];
            /** Name */
            name: string;
            /** Scale */
            scale: string;
            /** Status Note */
            status_note: string;
            /** Version */
            version: string;
            /** Years */
            years: number[];
        };
        /** OpenFrameworks */
        OpenFrameworks: {
            /** Items */
            items: components["schemas"]["OpenFrameworkLine"][];
        };
        /** OpenGroup */
        OpenGroup: {
            /** Code */
            code: string;
            /** Leaves */
            leaves: components["schemas"]["OpenLeaf"][];
            /** Max */
            max: string;
            /** Name */
            name: string;
            /** Short Name */
            short_name: string;
        };
        /** OpenGroupHead */
        OpenGroupHead: {
            /** Code */
            code: string;
            /** Leaves */
            leaves: number;
            /** Max */
            max: string;
            /** Name */
            name: string;
            /** Short Name */
            short_name: string;
        };
        /** OpenLeaf */
        OpenLeaf: {
            /** Code */
            code: string;
            /** Formula */
            formula: string;
            /** Lead */
            lead: string;
            /** Lead Name */
            lead_name: string;
            /** Max */
            max: string;
            /** Name */
            name: string;
            /** Short Name */
            short_name: string;
        };
        /** OpenObjectives */
        OpenObjectives: {
            /** Plans */
            plans: components["schemas"]["PlanObjectives"][];
        };
        /**
         * OpenPublication
         * @description One publication; a later ``version`` of the same ranking corrects an earlier one.
         */
        OpenPublication: {
            /**
             * Decision Date
             * Format: date
             */
            decision_date: string;
            /** Decision Number */
            decision_number: string;
            /** Group */
            group: string;
            /** Group Name */
            group_name: string;
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /** Ranking Hash */
            ranking_hash: string;
            /** Round */
            round: string;
            /** Round Name */
            round_name: string;
            /** Sample */
            sample: boolean;
            /** Version */
            version: number;
        };
        /**
         * OpenRound
         * @description A round by its calendar; no results.
         */
        OpenRound: {
            /**
             * Appraisal Until
             * Format: date-time
             */
            appraisal_until: string;
            /** Code */
            code: string;
            /** Groups */
            groups: components["schemas"]["OpenRoundGroup"][];
            /** Name */
            name: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Sample */
            sample: boolean;
            /**
             * Self Assessment Until
             * Format: date-time
             */
            self_assessment_until: string;
            /** Year */
            year: number;
        };
        /** OpenRoundGroup */
        OpenRoundGroup: {
            /** Framework */
            framework: string;
            /** Framework Version */
            framework_version: string;
            /** Group */
            group: string;
            /** Group Name */
            group_name: string;
            /** Published At */
            published_at: string | null;
            /** Ranked */
            ranked: boolean;
        };
        /** OpenRounds */
        OpenRounds: {
            /** Publications */
            publications: components["schemas"]["OpenPublication"][];
            /** Rounds */
            rounds: components["schemas"]["OpenRound"][];
        };
        /**
         * OpenSession
         * @description What the page may know: ``csrf`` goes with each change, as ``X-CSRF-Token``. Times are real ones.
         */
        OpenSession: {
            /** Csrf */
            csrf: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Person
             * Format: uuid
             */
            person: string;
            /**
             * Runs Out At
             * Format: date-time
             */
            runs_out_at: string;
            /**
             * Session
             * Format: uuid
             */
            session: string;
            /** Shared Computer */
            shared_computer: boolean;
            /**
             * Token Expires At
             * Format: date-time
             */
            token_expires_at: string;
        };
        /**
         * OpenTaskCounts
         * @description `sample`: the progress counted is dữ liệu mẫu.
         */
        OpenTaskCounts: {
            /** Plans */
            plans: components["schemas"]["PlanCounts"][];
            /** Sample */
            sample: boolean;
            total: components["schemas"]["ClassCounts"];
        };
        /**
         * PackageIn
         * @description Documents, plans, objectives and tasks; other members of the object are passed over.
         */
        PackageIn: {
            /** @default [] */
            documents: components["schemas"]["RawRows"];
            /** @default [] */
            objectives: components["schemas"]["RawRows"];
            /** @default [] */
            plans: components["schemas"]["RawRows"];
            /** @default [] */
            tasks: components["schemas"]["RawRows"];
        };
        /** Page[AssessmentLine] */
        Page_AssessmentLine_: {
            /** Items */
            items: components["schemas"]["AssessmentLine"][];
            /** Next */
            next?: string | null;
        };
        /** Page[DeadlineChange] */
        Page_DeadlineChange_: {
            /** Items */
            items: components["schemas"]["DeadlineChange"][];
            /** Next */
            next?: string | null;
        };
        /** Page[DocumentView] */
        Page_DocumentView_: {
            /** Items */
            items: components["schemas"]["DocumentView"][];
            /** Next */
            next?: string | null;
        };
        /** Page[EvidenceRow] */
        Page_EvidenceRow_: {
            /** Items */
            items: components["schemas"]["EvidenceRow"][];
            /** Next */
            next?: string | null;
        };
        /** Page[FrameworkLine] */
        Page_FrameworkLine_: {
            /** Items */
            items: components["schemas"]["FrameworkLine"][];
            /** Next */
            next?: string | null;
        };
        /** Page[NoticeView] */
        Page_NoticeView_: {
            /** Items */
            items: components["schemas"]["NoticeView"][];
            /** Next */
            next?: string | null;
        };
        /** Page[ObjectiveView] */
        Page_ObjectiveView_: {
            /** Items */
            items: components["schemas"]["ObjectiveView"][];
            /** Next */
            next?: string | null;
        };
        /** Page[PastVersion] */
        Page_PastVersion_: {
            /** Items */
            items: components["schemas"]["PastVersion"][];
            /** Next */
            next?: string | null;
        };
        /** Page[PersonView] */
        Page_PersonView_: {
            /** Items */
            items: components["schemas"]["PersonView"][];
            /** Next */
            next?: string | null;
        };
        /** Page[PlanView] */
        Page_PlanView_: {
            /** Items */
            items: components["schemas"]["PlanView"][];
            /** Next */
            next?: string | null;
        };
        /** Page[ProposalView] */
        Page_ProposalView_: {
            /** Items */
            items: components["schemas"]["ProposalView"][];
            /** Next */
            next?: string | null;
        };
        /** Page[QueueLine] */
        Page_QueueLine_: {
            /** Items */
            items: components["schemas"]["QueueLine"][];
            /** Next */
            next?: string | null;
        };
        /** Page[RecordLine] */
        Page_RecordLine_: {
            /** Items */
            items: components["schemas"]["RecordLine"][];
            /** Next */
            next?: string | null;
        };
        /** Page[RemindedUnit] */
        Page_RemindedUnit_: {
            /** Items */
            items: components["schemas"]["RemindedUnit"][];
            /** Next */
            next?: string | null;
        };
        /** Page[RoundView] */
        Page_RoundView_: {
            /** Items */
            items: components["schemas"]["RoundView"][];
            /** Next */
            next?: string | null;
        };
        /** Page[TaskView] */
        Page_TaskView_: {
            /** Items */
            items: components["schemas"]["TaskView"][];
            /** Next */
            next?: string | null;
        };
        /** Page[UnitAssessmentLine] */
        Page_UnitAssessmentLine_: {
            /** Items */
            items: components["schemas"]["UnitAssessmentLine"][];
            /** Next */
            next?: string | null;
        };
        /** Page[UnitView] */
        Page_UnitView_: {
            /** Items */
            items: components["schemas"]["IdentityUnitView"][];
            /** Next */
            next?: string | null;
        };
        /**
         * PaperView
         * @description A paper by what it is cited with; a number or a day not known is null.
         */
        PaperView: {
            /** Abstract */
            abstract: string;
            /** Code */
            code: string;
            /** Issued On */
            issued_on: string | null;
            /** Issuer */
            issuer: string;
            /** Kind */
            kind: string;
            /** Number */
            number: string | null;
        };
        /**
         * PartsView
         * @description ``held`` are the numbers of the parts the store has, ``missing`` what is still to be sent.
         */
        PartsView: {
            /** Count */
            count: number;
            /**
             * Evidence Id
             * Format: uuid
             */
            evidence_id: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Held */
            held: number[];
            /** Missing */
            missing: components["schemas"]["PartView"][];
            /** Part Size */
            part_size: number;
            /** Upload Id */
            upload_id: string;
            /** Version */
            version: number;
        };
        /**
         * PartView
         * @description PUT bytes ``(number - 1) * part_size`` to ``+ size`` of the file, and nothing else, to ``url``.
         */
        PartView: {
            /** Number */
            number: number;
            /** Size */
            size: number;
            /** Url */
            url: string;
        };
        /** Password */
        Password: {
            /**
             * Password
             * Format: password
             */
            password: string;
        };
        /**
         * PastVersion
         * @description One version of a leaf: what was done, by whom, and what stood afterwards.
         */
        PastVersion: {
            /** Act */
            act: string;
            appraised: components["schemas"]["ResultView"] | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string | null;
            /** Explanation */
            explanation: string | null;
            /** Id */
            id: number;
            /** Inputs */
            inputs: {
                [key: string]: string | null;
            } | null;
            /** Na Reason */
            na_reason: string | null;
            own: components["schemas"]["ResultView"];
            /** Reason */
            reason: string | null;
            /** Returned */
            returned: boolean;
            /** Version */
            version: number;
        };
        /**
         * PersonView
         * @description An account with every role it ever had.
         */
        PersonView: {
            /** Active */
            active: boolean;
            /** Email */
            email: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Post */
            post: string;
            /** Roles */
            roles: components["schemas"]["RoleView"][];
            /** Username */
            username: string;
            /** Version */
            version: number;
        };
        /** PlanCounts */
        PlanCounts: {
            /** Code */
            code: string;
            /** Due Soon */
            due_soon: number;
            /** Late */
            late: number;
            /** Name */
            name: string;
            /** Not Due */
            not_due: number;
            /** On Time */
            on_time: number;
            /** Overdue */
            overdue: number;
            /** Recurring */
            recurring: number;
            /** Total */
            total: number;
            /** Undated */
            undated: number;
        };
        /** PlanObjectives */
        PlanObjectives: {
            /** Code */
            code: string;
            /** First Year */
            first_year: number;
            /** Last Year */
            last_year: number;
            /** Name */
            name: string;
            /** Objectives */
            objectives: components["schemas"]["ObjectiveView"][];
            paper: components["schemas"]["PaperView"];
        };
        /**
         * PlanView
         * @description `tasks` counts a collective task once; `soon_days` is the N of "sắp đến hạn".
         */
        PlanView: {
            /** Code */
            code: string;
            /** Default Cycle */
            default_cycle: string;
            /** Document */
            document: string;
            /** First Year */
            first_year: number;
            /** Inclusive */
            inclusive: boolean;
            /** Last Year */
            last_year: number;
            /** Level */
            level: string;
            /** Name */
            name: string;
            /** Objectives */
            objectives: number;
            /** Owner Unit */
            owner_unit: string;
            /** Recurring */
            recurring: number;
            /** Shift */
            shift: string;
            /** Soon Days */
            soon_days: number;
            /** Status */
            status: string;
            /** Tasks */
            tasks: number;
            /** Visibility */
            visibility: string;
        };
        /**
         * Problem
         * @description RFC 9457 problem: ``code`` is stable, texts are for people, ``current`` is the present document.
         */
        Problem: {
            /** Code */
            code: string;
            /**
             * Current
             * @default null
             */
            current: unknown | null;
            /** Detail */
            detail: string;
            /** Errors */
            errors: components["schemas"]["FieldProblem"][];
            /** Instance */
            instance: string;
            /** Status */
            status: number;
            /** Title */
            title: string;
            /** Title En */
            title_en: string;
            /** Title Vi */
            title_vi: string;
            /** Type */
            type: string;
        };
        /**
         * ProblemView
         * @description `row` counts from 1 inside its section.
         */
        ProblemView: {
            /** Code */
            code: string;
            /** Field */
            field: string;
            /** Reason En */
            reason_en: string;
            /** Reason Vi */
            reason_vi: string;
            /** Row */
            row: number;
            /** Section */
            section: string;
        };
        /**
         * ProgressView
         * @description `sample`: the progress shown is dữ liệu mẫu.
         */
        ProgressView: {
            /** Plans */
            plans: components["schemas"]["PublicPlan"][];
            /** Sample */
            sample: boolean;
        };
        /** ProposalBody */
        ProposalBody: {
            /**
             * Decision Date
             * Format: date
             */
            decision_date: string;
            /** Decision Number */
            decision_number: string;
            /** Ranking Hash */
            ranking_hash: string;
        };
        /**
         * ProposalView
         * @description A ranking that somebody proposed to publish, and whether another person did.
         */
        ProposalView: {
            /**
             * Decision Date
             * Format: date
             */
            decision_date: string;
            /** Decision Number */
            decision_number: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Proposed At
             * Format: date-time
             */
            proposed_at: string;
            /**
             * Proposed By
             * Format: uuid
             */
            proposed_by: string;
            /** Published At */
            published_at: string | null;
            /** Published By */
            published_by: string | null;
            /** Ranking Hash */
            ranking_hash: string;
        };
        /** Proposed */
        Proposed: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Ranking Hash */
            ranking_hash: string;
        };
        /** PublicPlan */
        PublicPlan: {
            /** Code */
            code: string;
            /** First Year */
            first_year: number;
            /** Last Year */
            last_year: number;
            /** Name */
            name: string;
            /** Tasks */
            tasks: components["schemas"]["PublicTask"][];
            /** Units */
            units: components["schemas"]["UnitStatistics"][];
        };
        /**
         * PublicTask
         * @description A recurring task has no `percent` and no `units`: its `cycles` say how it goes.
         */
        PublicTask: {
            /** Class */
            class: string;
            /** Code */
            code: string;
            /** Content */
            content: string;
            cycles: components["schemas"]["CyclesView"] | null;
            /** Days Late */
            days_late: number;
            /** Deadline Text */
            deadline_text: string;
            /** Due On */
            due_on: string | null;
            /** Lead */
            lead: string;
            /** Order Label */
            order_label: string;
            /** Percent */
            percent: string | null;
            units: components["schemas"]["SharesView"] | null;
        };
        /**
         * PublishedLine
         * @description The newest publication of one group; ``path`` leads to it, with .html, .json or .csv.
         */
        PublishedLine: {
            /**
             * Decision Date
             * Format: date
             */
            decision_date: string;
            /** Decision Number */
            decision_number: string;
            /** Group */
            group: string;
            /** Group Name */
            group_name: string;
            /** Path */
            path: string;
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /** Ranking Hash */
            ranking_hash: string;
            /** Round */
            round: string;
            /** Round Name */
            round_name: string;
            /** Sample */
            sample: boolean;
            /** Version */
            version: number;
            /** Year */
            year: number;
        };
        /** PublishedList */
        PublishedList: {
            /** Items */
            items: components["schemas"]["PublishedLine"][];
        };
        /** PublishedView */
        PublishedView: {
            /** Path */
            path: string;
            /**
             * Publication Id
             * Format: uuid
             */
            publication_id: string;
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /** Ranking Hash */
            ranking_hash: string;
            /** Version */
            version: number;
        };
        /**
         * QueueCounts
         * @description Each list counts what the other filters leave; ``states`` is in the order of the work.
         */
        QueueCounts: {
            /** Groups */
            groups: components["schemas"]["Facet"][];
            /** Leaves */
            leaves: components["schemas"]["Facet"][];
            /** States */
            states: components["schemas"]["Facet"][];
            /** Units */
            units: components["schemas"]["Facet"][];
        };
        /**
         * QueueLine
         * @description One leaf of one unit with what it takes to decide it; ``decision`` is what was decided so far.
         */
        QueueLine: {
            /**
             * Assessment Id
             * Format: uuid
             */
            assessment_id: string;
            /** Decision */
            decision: string | null;
            /** Evidence */
            evidence: number;
            /** Group */
            group: string;
            /** Inputs */
            inputs: {
                [key: string]: string | null;
            } | null;
            /** Late */
            late: boolean;
            /** Leaf */
            leaf: string;
            /** Max */
            max: string;
            /** Na Reason */
            na_reason: string | null;
            /** Name */
            name: string;
            own: components["schemas"]["ResultView"];
            /** Round */
            round: string;
            /** Short Name */
            short_name: string;
            status: components["schemas"]["Waiting"];
            /** Submitted At */
            submitted_at: string | null;
            /** Unit */
            unit: string;
            /** Unit Name */
            unit_name: string;
            /** Version */
            version: number;
        };
        /** Range */
        Range: {
            /** Values */
            values: components["schemas"]["LeafValue"][];
        };
        /**
         * RankedTrack
         * @enum {string}
         */
        RankedTrack: "latest" | "final";
        /**
         * RankingRow
         * @description One unit's place; ``scores`` and ``group_ranks`` follow the framework's main groups.
         */
        RankingRow: {
            /**
             * Assessment Id
             * Format: uuid
             */
            assessment_id: string;
            /** Assessment Version */
            assessment_version: number;
            /** Group Ranks */
            group_ranks: (number | null)[];
            /** Name */
            name: string;
            /** Normalised */
            normalised: string;
            /** Rank */
            rank: number;
            /** Scores */
            scores: string[];
            /** Total */
            total: string;
            /** Unit */
            unit: string;
        };
        /**
         * RankingView
         * @description A ranking before publication; ``ranking_hash`` names exactly these results.
         *
         *     ``computed_at`` is when any place in it last moved.
         */
        RankingView: {
            /** Computed At */
            computed_at: string | null;
            /** Group */
            group: string;
            /** Ranking Hash */
            ranking_hash: string;
            /** Round */
            round: string;
            /** Rows */
            rows: components["schemas"]["RankingRow"][];
            track: components["schemas"]["RankedTrack"];
        };
        RawRow: {
            [key: string]: components["schemas"]["JsonValue"];
        };
        RawRows: components["schemas"]["RawRow"][];
        /**
         * Reason
         * @enum {string}
         */
        Reason: "missing" | "size-differs" | "hash-differs" | "type-differs" | "active-content" | "encrypted";
        /**
         * ReasonView
         * @description Why the bytes were not kept.
         */
        ReasonView: {
            code: components["schemas"]["Reason"];
            /** En */
            en: string;
            /** Vi */
            vi: string;
        };
        /** Recalled */
        Recalled: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Status */
            status: string;
        };
        /** RecordLine */
        RecordLine: {
            /** Acknowledged At */
            acknowledged_at: string | null;
            /** Attempts */
            attempts: number;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Indicator */
            indicator: string | null;
            /** Leaf */
            leaf: string;
            /** Reason */
            reason: string | null;
            /** Receipt */
            receipt: string | null;
            /** Refused Field */
            refused_field: string | null;
            /** Round */
            round: string;
            /** Sample */
            sample: boolean;
            state: components["schemas"]["SyncState"];
            /** Version */
            version: number;
        };
        /**
         * RecordView
         * @description A record with what was finalised, what is sent, and every attempt.
         */
        RecordView: {
            /** Acknowledged At */
            acknowledged_at: string | null;
            /** Attempts */
            attempts: number;
            /** Content */
            content: string | null;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Indicator */
            indicator: string | null;
            /** Leaf */
            leaf: string;
            /** Leaf Values */
            leaf_values: {
                [key: string]: unknown;
            };
            /** Reason */
            reason: string | null;
            /** Receipt */
            receipt: string | null;
            /** Refused Field */
            refused_field: string | null;
            /** Round */
            round: string;
            /** Sample */
            sample: boolean;
            state: components["schemas"]["SyncState"];
            /** Tried */
            tried: components["schemas"]["AttemptView"][];
            /** Version */
            version: number;
        };
        /**
         * Refresh
         * @description ``active`` is false when nobody has touched the page lately: the idle time then runs on.
         */
        Refresh: {
            /**
             * Active
             * @default true
             */
            active: boolean;
        };
        /** RefusedField */
        RefusedField: {
            /** Field */
            field: string | null;
            /** Indicator */
            indicator: string | null;
            /** Leaf */
            leaf: string;
            /** Reason */
            reason: string | null;
        };
        /** RejectionIn */
        RejectionIn: {
            /** Cycle */
            cycle?: string | null;
            reason: components["schemas"]["Text"];
        };
        /** RelationView */
        RelationView: {
            /** Code */
            code: string;
            /** Kind */
            kind: string;
        };
        /**
         * RemindedUnit
         * @description How often a unit was reminded in a round, and when last.
         */
        RemindedUnit: {
            /**
             * Last At
             * Format: date-time
             */
            last_at: string;
            /** Times */
            times: number;
            /** Unit */
            unit: string;
        };
        /**
         * RemindedView
         * @description Who was reminded; ``left`` names the others with the reason.
         */
        RemindedView: {
            /** Left */
            left: {
                [key: string]: components["schemas"]["Left"];
            };
            /** Reminded */
            reminded: string[];
        };
        /** RemindersBody */
        RemindersBody: {
            /** Units */
            units: string[];
        };
        /**
         * ReportIn
         * @description `cycle` names a turn of a recurring task; the newest when left out.
         */
        ReportIn: {
            /** Cycle */
            cycle?: string | null;
            /** @default [] */
            evidence: components["schemas"]["Evidence"];
            /** Percent */
            percent: number;
            text: components["schemas"]["Text"];
        };
        /** ReportMade */
        ReportMade: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Period */
            period: string;
            /** Version */
            version: number;
        };
        /** ReportView */
        ReportView: {
            /** Evidence */
            evidence: string[];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Percent */
            percent: number;
            /** Period */
            period: string;
            /**
             * Submitted At
             * Format: date-time
             */
            submitted_at: string;
            /** Text */
            text: string;
            /** Unit */
            unit: string;
            /** Version */
            version: number;
        };
        /** Resent */
        Resent: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
        };
        /**
         * ResultView
         * @description ``ratio`` is the true one, ``percent`` as it is printed; ``reason`` tells why there are no points.
         */
        ResultView: {
            /** Displayed */
            displayed?: string | null;
            /** Exact */
            exact?: string | null;
            /**
             * Flags
             * @default []
             */
            flags: string[];
            /**
             * Lacking
             * @default []
             */
            lacking: string[];
            /** Percent */
            percent?: string | null;
            /** Ratio */
            ratio?: string | null;
            /** Reason */
            reason?: string | null;
            /** State */
            state: string;
        };
        /**
         * Role
         * @enum {string}
         */
        Role: "system_admin" | "system_owner" | "publisher" | "province_leader" | "pc_office" | "appraiser" | "council" | "unit_head" | "unit_admin" | "officer" | "specialist" | "auditor";
        /**
         * RoleView
         * @description A role in a unit; both days are included.
         */
        RoleView: {
            role: components["schemas"]["Role"];
            /** Unit */
            unit: string;
            /**
             * Valid From
             * Format: date
             */
            valid_from: string;
            /** Valid To */
            valid_to: string | null;
        };
        /** RoundBody */
        RoundBody: {
            calendar: components["schemas"]["CalendarBody"];
            /** Code */
            code: string;
            /** Frameworks */
            frameworks: components["schemas"]["GroupBody"][];
            /** Name */
            name: string;
            /** Sample */
            sample: boolean;
            unit_list: components["schemas"]["ScoringUnitList"];
            /** Year */
            year: number;
        };
        /** RoundView */
        RoundView: {
            calendar: components["schemas"]["Calendar"];
            /** Code */
            code: string;
            /** Groups */
            groups: components["schemas"]["GroupLine"][];
            /** Name */
            name: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Sample */
            sample: boolean;
            unit_list: components["schemas"]["UnitListMeant"];
            /** Year */
            year: number;
        };
        /** RowDocument */
        RowDocument: {
            /** Fields */
            fields: {
                [key: string]: components["schemas"]["FieldDocument"];
            };
            /** Indicator */
            indicator: string;
            /** Leaf */
            leaf: string;
            /** Missing */
            missing?: string | null;
            /** Not Applicable */
            not_applicable?: string | null;
            /**
             * Note
             * @default
             */
            note: string;
        };
        /**
         * RowError
         * @description What is wrong in one row; the header is row 1.
         */
        RowError: {
            /** Code */
            code: string;
            /** Field */
            field: string | null;
            /** Reason En */
            reason_en: string;
            /** Reason Vi */
            reason_vi: string;
            /** Row */
            row: number;
        };
        /**
         * SavedView
         * @description ``changed`` is every leaf whose version grew: what was entered, and what shares a figure with it.
         */
        SavedView: {
            /** Changed */
            changed: components["schemas"]["LeafStanding"][];
            totals: components["schemas"]["TotalsView"];
        };
        /**
         * Sort
         * @enum {string}
         */
        ScoringSort: "unit" | "name" | "entered" | "total";
        /** UnitList */
        ScoringUnitList: {
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Hash */
            hash: string;
        };
        /**
         * Session
         * @description A bearer token for all services until ``expires_at``.
         */
        Session: {
            /** Access Token */
            access_token: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Token Type
             * @default Bearer
             * @constant
             */
            token_type: "Bearer";
        };
        /**
         * SharesView
         * @description How many units of a collective task have completed: x/y đơn vị.
         */
        SharesView: {
            /** Completed */
            completed: number;
            /** Total */
            total: number;
        };
        /**
         * SignIn
         * @description On a shared computer the session ends with the window, or after 15 idle minutes instead of 30.
         */
        SignIn: {
            /**
             * Password
             * Format: password
             */
            password: string;
            /**
             * Shared Computer
             * @default false
             */
            shared_computer: boolean;
            /** Username */
            username: string;
        };
        /**
         * StandingView
         * @description A unit's own place since ``computed_at``; the others stay hidden until publication.
         */
        StandingView: {
            /**
             * Assessment Id
             * Format: uuid
             */
            assessment_id: string;
            /** Assessment Version */
            assessment_version: number;
            /**
             * Computed At
             * Format: date-time
             */
            computed_at: string;
            /** Normalised */
            normalised: string;
            /** Of */
            of: number;
            /** Rank */
            rank: number;
            /** Total */
            total: string;
        };
        /** StatisticsView */
        StatisticsView: {
            /** Name */
            name: string;
            /** Plan */
            plan: string;
            /** Total */
            total: {
                [key: string]: number;
            };
            /** Units */
            units: components["schemas"]["UnitStatistics"][];
        };
        /**
         * Status
         * @enum {string}
         */
        Status: "assigned" | "accepted" | "in_progress" | "completion_submitted" | "completed";
        /**
         * SubmissionBody
         * @description The evidence the head relies on; scoring answers ``behind`` until it knows all of it.
         */
        SubmissionBody: {
            /**
             * Evidence
             * @default []
             */
            evidence: string[];
        };
        /**
         * Submitted
         * @description The leaves handed over, those of them without a value, and who verifies them.
         */
        Submitted: {
            /** Late */
            late: boolean;
            /** Leaves */
            leaves: string[];
            /** Missing */
            missing: string[];
            /** Verifiers */
            verifiers: string[];
        };
        /**
         * Summary
         * @description The ledger at a glance; every record is in exactly one of ``by_state``.
         */
        Summary: {
            /** Attempts */
            attempts: number;
            /** By Outcome */
            by_outcome: {
                [key: string]: number;
            };
            /** By State */
            by_state: {
                [key: string]: number;
            };
            last_error: components["schemas"]["LastError"] | null;
            /** Receipts */
            receipts: number;
            /** Records */
            records: number;
            /** Refused Fields */
            refused_fields: components["schemas"]["RefusedField"][];
            /** Transmissions */
            transmissions: components["schemas"]["TransmissionLine"][];
        };
        /**
         * State
         * @enum {string}
         */
        SyncState: "waiting" | "acknowledged" | "refused" | "failed";
        /**
         * TargetBody
         * @description What the file proves; a criterion's id is ``<assessment id>/<leaf>``.
         */
        TargetBody: {
            /** Id */
            id: string;
            kind: components["schemas"]["TargetKind"];
            /** Unit */
            unit: string;
        };
        /**
         * TargetKind
         * @enum {string}
         */
        TargetKind: "criterion" | "report" | "task";
        /** TargetView */
        TargetView: {
            /** Id */
            id: string;
            kind: components["schemas"]["TargetKind"];
            /** Unit */
            unit: string;
        };
        /**
         * TaskDetail
         * @description A task with its history; persons are not shown, and to the council no report.
         */
        TaskDetail: {
            /** Completions */
            completions: components["schemas"]["TasksCompletionView"][];
            /** Coordinators */
            coordinators: components["schemas"]["CoordinatorView"][];
            /**
             * Cycles
             * @description newest first
             */
            cycles: components["schemas"]["CycleView"][];
            /** Reports */
            reports: components["schemas"]["ReportView"][];
            task: components["schemas"]["TaskView"];
        };
        /** CompletionView */
        TasksCompletionView: {
            /** Cycle */
            cycle: string | null;
            /** Decided At */
            decided_at: string | null;
            /** Decision */
            decision: string | null;
            /** Evidence */
            evidence: string[];
            /** Reason */
            reason: string | null;
            /**
             * Submitted At
             * Format: date-time
             */
            submitted_at: string;
            /** Text */
            text: string;
            /** Unit */
            unit: string;
        };
        /**
         * ImportView
         * @description `units` counts the scored units; `units_hash` is that of identity's whole list on the same day.
         */
        TasksImportView: {
            /** Added */
            added: number;
            /** Changed */
            changed: number;
            /** Dry Run */
            dry_run: boolean;
            /** Errors */
            errors: components["schemas"]["ProblemView"][];
            /** Rows */
            rows: number;
            /** Sections */
            sections: {
                [key: string]: components["schemas"]["CountsView"];
            };
            /** Unchanged */
            unchanged: number;
            /** Units */
            units: number;
            /** Units Hash */
            units_hash: string;
            /** Warnings */
            warnings: components["schemas"]["ProblemView"][];
        };
        /**
         * Kind
         * @enum {string}
         */
        TasksKind: "dated" | "recurring";
        /**
         * Sort
         * @enum {string}
         */
        TasksSort: "order" | "code" | "lead" | "due" | "-due";
        /** UnitView */
        TasksUnitView: {
            /** Name */
            name: string;
            /** Unit */
            unit: string;
        };
        /**
         * TaskView
         * @description `percent` is exact text; `class` is one of the five classes, `recurring` or `undated`.
         */
        TaskView: {
            /** Assigner */
            assigner: string;
            /** Class */
            class: string;
            /** Code */
            code: string;
            /** Collective */
            collective: string | null;
            /** Completed At */
            completed_at: string | null;
            /** Content */
            content: string;
            current_cycle: components["schemas"]["CycleView"] | null;
            cycles: components["schemas"]["CyclesView"] | null;
            /** Days Late */
            days_late: number;
            /** Deadline Text */
            deadline_text: string;
            /** Due On */
            due_on: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            lead: components["schemas"]["TasksUnitView"] | null;
            /** Note */
            note: string | null;
            /** Order Label */
            order_label: string;
            /** Parent Id */
            parent_id: string | null;
            /** Percent */
            percent: string;
            /** Plan */
            plan: string;
            /** Plan Name */
            plan_name: string;
            /** Priority */
            priority: string;
            /** Product */
            product: string | null;
            /** Recipient */
            recipient: string | null;
            /** Schedule */
            schedule: string;
            /** Starts On */
            starts_on: string | null;
            /** Status */
            status: string;
            units: components["schemas"]["SharesView"] | null;
        };
        Text: string;
        /**
         * Timeliness
         * @enum {string}
         */
        Timeliness: "not_due" | "due_soon" | "overdue" | "on_time" | "late";
        /**
         * TotalsView
         * @description Totals of unit, verifier and council; null before their time.
         */
        TotalsView: {
            appraised: components["schemas"]["TotalView"] | null;
            final: components["schemas"]["TotalView"] | null;
            self: components["schemas"]["TotalView"];
        };
        /**
         * TotalView
         * @description ``points`` of ``applicable``, ``rescaled`` to the scale, ``adjusted`` by deductions, then bounded.
         *
         *     ``missing`` says why a leaf has no value; in a closed total these count 0.
         */
        TotalView: {
            /** Adjusted */
            adjusted: string;
            /** Applicable */
            applicable: string;
            /** Closed */
            closed: boolean;
            /** Complete */
            complete: boolean;
            /** Displayed */
            displayed: string;
            /** Exact */
            exact: string;
            /** Groups */
            groups: components["schemas"]["GroupView"][];
            /** Missing */
            missing: {
                [key: string]: string;
            };
            /** Normalised */
            normalised: string;
            /** Points */
            points: string;
            /** Rescaled */
            rescaled: string;
        };
        /**
         * Tracks
         * @description The views of unit, verifier and council; null before their time.
         */
        Tracks: {
            appraised: components["schemas"]["ResultView"] | null;
            final: components["schemas"]["ResultView"] | null;
            self: components["schemas"]["ResultView"];
        };
        /** TransmissionLine */
        TransmissionLine: {
            /** Completed At */
            completed_at: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Framework */
            framework: string;
            /** Framework Version */
            framework_version: string;
            /** Round */
            round: string;
            /** Sample */
            sample: boolean;
        };
        /** UnitAssessmentLine */
        UnitAssessmentLine: {
            /** Complete */
            complete: boolean | null;
            /**
             * Due
             * Format: date-time
             */
            due: string;
            /** Entered */
            entered: number;
            /** Group */
            group: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Late */
            late: boolean;
            /** Leaves */
            leaves: number;
            /** Name */
            name: string;
            /** Normalised */
            normalised: string | null;
            /** Progress */
            progress: string;
            /** Round */
            round: string;
            /** Round Name */
            round_name: string;
            /** Sample */
            sample: boolean;
            /** Short Name */
            short_name: string;
            /** Status */
            status: string;
            /** Submitted At */
            submitted_at: string | null;
            /** Total */
            total: string | null;
            /** Type */
            type: string;
            /** Unit */
            unit: string;
            /** Version */
            version: number;
        };
        /**
         * UnitCriterion
         * @description One leaf of one unit; ``median`` and ``rank`` are among the units for which it was scored.
         */
        UnitCriterion: {
            /** Code */
            code: string;
            /** Median */
            median: string | null;
            /** Of */
            of: number;
            /** Points */
            points: string | null;
            /** Rank */
            rank: number | null;
            /** Reason */
            reason: string | null;
            /** State */
            state: string;
        };
        /**
         * UnitHead
         * @description The unit under the names frozen when the round was opened.
         */
        UnitHead: {
            /** Code */
            code: string;
            /** Name */
            name: string;
            /** Short Name */
            short_name: string;
            /** Type */
            type: string;
        };
        /**
         * UnitHistory
         * @description Every period of one unit, oldest first, and who took over.
         */
        UnitHistory: {
            /** Code */
            code: string;
            /** Periods */
            periods: components["schemas"]["IdentityUnitView"][];
            /** Successors */
            successors: string[];
            /** Version */
            version: number;
        };
        /** UnitListMeant */
        UnitListMeant: {
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Hash */
            hash: string;
        };
        /** UnitResults */
        UnitResults: {
            /** Criteria */
            criteria: components["schemas"]["UnitCriterion"][];
            /** Framework */
            framework: string;
            /** Framework Version */
            framework_version: string;
            /** Name */
            name: string;
            /** Short Name */
            short_name: string;
            /** Type */
            type: string;
            /** Unit */
            unit: string;
        };
        /**
         * UnitStatistics
         * @description A unit's tasks as lead by class; recurring tasks and their cycles stand apart.
         */
        UnitStatistics: {
            /** Cycles Late */
            cycles_late: number;
            /** Cycles On Time */
            cycles_on_time: number;
            /** Cycles Overdue */
            cycles_overdue: number;
            /** Cycles Total */
            cycles_total: number;
            /** Due Soon */
            due_soon: number;
            /** Late */
            late: number;
            /** Name */
            name: string;
            /** Not Due */
            not_due: number;
            /** On Time */
            on_time: number;
            /** Overdue */
            overdue: number;
            /** Recurring */
            recurring: number;
            /** Total */
            total: number;
            /** Undated */
            undated: number;
            /** Unit */
            unit: string;
        };
        /**
         * UploadBody
         * @description ``also``: further targets that the same paper proves, known to others once it is kept.
         */
        UploadBody: {
            /**
             * Also
             * @default []
             */
            also: components["schemas"]["TargetBody"][];
            citation: components["schemas"]["CitationBody"];
            /** Filename */
            filename: string;
            /** Media Type */
            media_type: string;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
            target: components["schemas"]["TargetBody"];
        };
        /**
         * UploadView
         * @description A ``form`` up to 16 MB, ``parts`` above; ``expires_at`` ends the form, or the whole upload.
         */
        UploadView: {
            /**
             * Evidence Id
             * Format: uuid
             */
            evidence_id: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            form: components["schemas"]["FormView"] | null;
            parts: components["schemas"]["CutView"] | null;
            /** Version */
            version: number;
        };
        /**
         * Value
         * @description Exactly one of the three; ``inputs`` null clears the leaf, a blank ``explanation`` takes it back.
         */
        Value: {
            /** Explanation */
            explanation?: string | null;
            /** Inputs */
            inputs?: {
                [key: string]: string | null;
            } | null;
            not_applicable?: components["schemas"]["NotApplicableWish"] | null;
        };
        /**
         * ValueView
         * @description A stated value: `text` verbatim, numbers as exact text.
         */
        ValueView: {
            /** Operator */
            operator: string;
            /** Text */
            text: string;
            /** Upper */
            upper?: string | null;
            /** Value */
            value: string | null;
            /** Year */
            year: number | null;
        };
        /**
         * VersionView
         * @description ``also_used_by`` counts other units that keep the same bytes.
         */
        VersionView: {
            /** Also Used By */
            also_used_by: number;
            citation: components["schemas"]["CitationView"];
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Decided At */
            decided_at: string | null;
            /** Filename */
            filename: string;
            /** Media Type */
            media_type: string;
            /** Number */
            number: number;
            reason: components["schemas"]["ReasonView"] | null;
            /** Sha256 */
            sha256: string;
            /** Size */
            size: number;
            state: components["schemas"]["EvidenceState"];
            /**
             * Uploaded By
             * Format: uuid
             */
            uploaded_by: string;
        };
        /**
         * Waiting
         * @enum {string}
         */
        Waiting: "waiting" | "returned" | "decided";
        /** WorkView */
        WorkView: {
            /** Accepted At */
            accepted_at: string | null;
            /** Code */
            code: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Percent */
            percent: number;
            status: components["schemas"]["Status"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AcceptancesBody = components['schemas']['AcceptancesBody'];
export type AllDecided = components['schemas']['AllDecided'];
export type AppraisalView = components['schemas']['AppraisalView'];
export type Approved = components['schemas']['Approved'];
export type AssessmentLine = components['schemas']['AssessmentLine'];
export type AssessmentView = components['schemas']['AssessmentView'];
export type AttemptView = components['schemas']['AttemptView'];
export type BrowserSessions = components['schemas']['BrowserSessions'];
export type BrowserSessionView = components['schemas']['BrowserSessionView'];
export type Calendar = components['schemas']['Calendar'];
export type CalendarBody = components['schemas']['CalendarBody'];
export type Channel = components['schemas']['Channel'];
export type CitationBody = components['schemas']['CitationBody'];
export type CitationView = components['schemas']['CitationView'];
export type ClaimView = components['schemas']['ClaimView'];
export type Class = components['schemas']['Class'];
export type ClassCounts = components['schemas']['ClassCounts'];
export type Closed = components['schemas']['Closed'];
export type CompletionIn = components['schemas']['CompletionIn'];
export type ConfirmationIn = components['schemas']['ConfirmationIn'];
export type CoordinatorView = components['schemas']['CoordinatorView'];
export type CountsView = components['schemas']['CountsView'];
export type Coverage = components['schemas']['Coverage'];
export type Credentials = components['schemas']['Credentials'];
export type CriterionDefinition = components['schemas']['CriterionDefinition'];
export type CriterionResults = components['schemas']['CriterionResults'];
export type CriterionRow = components['schemas']['CriterionRow'];
export type CutView = components['schemas']['CutView'];
export type CyclesView = components['schemas']['CyclesView'];
export type CycleView = components['schemas']['CycleView'];
export type DeadlineBody = components['schemas']['DeadlineBody'];
export type DeadlineChange = components['schemas']['DeadlineChange'];
export type Decided = components['schemas']['Decided'];
export type DecidedView = components['schemas']['DecidedView'];
export type Decision = components['schemas']['Decision'];
export type DecisionBody = components['schemas']['DecisionBody'];
export type DecisionsBody = components['schemas']['DecisionsBody'];
export type Deduction = components['schemas']['Deduction'];
export type DeliveryCount = components['schemas']['DeliveryCount'];
export type DeliverySummary = components['schemas']['DeliverySummary'];
export type DocumentView = components['schemas']['DocumentView'];
export type DownloadView = components['schemas']['DownloadView'];
export type Effective = components['schemas']['Effective'];
export type Evidence = components['schemas']['Evidence'];
export type EvidenceCompletionView = components['schemas']['EvidenceCompletionView'];
export type EvidenceRow = components['schemas']['EvidenceRow'];
export type EvidenceState = components['schemas']['EvidenceState'];
export type EvidenceView = components['schemas']['EvidenceView'];
export type Extended = components['schemas']['Extended'];
export type Facet = components['schemas']['Facet'];
export type FieldDocument = components['schemas']['FieldDocument'];
export type FieldProblem = components['schemas']['FieldProblem'];
export type FileBody = components['schemas']['FileBody'];
export type FirstPassword = components['schemas']['FirstPassword'];
export type FormView = components['schemas']['FormView'];
export type FrameworkHead = components['schemas']['FrameworkHead'];
export type FrameworkLine = components['schemas']['FrameworkLine'];
export type Group = components['schemas']['Group'];
export type GroupBody = components['schemas']['GroupBody'];
export type GroupLine = components['schemas']['GroupLine'];
export type GroupView = components['schemas']['GroupView'];
export type HolidayIn = components['schemas']['HolidayIn'];
export type HolidayView = components['schemas']['HolidayView'];
export type IdentityImportView = components['schemas']['IdentityImportView'];
export type IdentityUnitList = components['schemas']['IdentityUnitList'];
export type IdentityUnitView = components['schemas']['IdentityUnitView'];
export type Imported = components['schemas']['Imported'];
export type IndicatorCoverage = components['schemas']['IndicatorCoverage'];
export type IndicatorDocument = components['schemas']['IndicatorDocument'];
export type JsonValue = components['schemas']['JsonValue'];
export type KeySet = components['schemas']['KeySet'];
export type KindCount = components['schemas']['KindCount'];
export type LastError = components['schemas']['LastError'];
export type LeafDecision = components['schemas']['LeafDecision'];
export type LeafStanding = components['schemas']['LeafStanding'];
export type LeafValue = components['schemas']['LeafValue'];
export type LeafVersion = components['schemas']['LeafVersion'];
export type LeafView = components['schemas']['LeafView'];
export type Left = components['schemas']['Left'];
export type LinkBody = components['schemas']['LinkBody'];
export type LinkView = components['schemas']['LinkView'];
export type ListedUnit = components['schemas']['ListedUnit'];
export type MainGroup = components['schemas']['MainGroup'];
export type MappingDocument = components['schemas']['MappingDocument'];
export type MappingSaved = components['schemas']['MappingSaved'];
export type Marked = components['schemas']['Marked'];
export type Me = components['schemas']['Me'];
export type MyPermissions = components['schemas']['MyPermissions'];
export type MyRole = components['schemas']['MyRole'];
export type MySession = components['schemas']['MySession'];
export type MyUnit = components['schemas']['MyUnit'];
export type NewPassword = components['schemas']['NewPassword'];
export type NewPerson = components['schemas']['NewPerson'];
export type NewRole = components['schemas']['NewRole'];
export type NotApplicableWish = components['schemas']['NotApplicableWish'];
export type NoticeMarked = components['schemas']['NoticeMarked'];
export type NoticeSummary = components['schemas']['NoticeSummary'];
export type NoticeView = components['schemas']['NoticeView'];
export type NotifyKind = components['schemas']['NotifyKind'];
export type ObjectiveView = components['schemas']['ObjectiveView'];
export type Opened = components['schemas']['Opened'];
export type OpenFramework = components['schemas']['OpenFramework'];
export type OpenFrameworkLine = components['schemas']['OpenFrameworkLine'];
export type OpenFrameworks = components['schemas']['OpenFrameworks'];
export type OpenGroup = components['schemas']['OpenGroup'];
export type OpenGroupHead = components['schemas']['OpenGroupHead'];
export type OpenLeaf = components['schemas']['OpenLeaf'];
export type OpenObjectives = components['schemas']['OpenObjectives'];
export type OpenPublication = components['schemas']['OpenPublication'];
export type OpenRound = components['schemas']['OpenRound'];
export type OpenRoundGroup = components['schemas']['OpenRoundGroup'];
export type OpenRounds = components['schemas']['OpenRounds'];
export type OpenSession = components['schemas']['OpenSession'];
export type OpenTaskCounts = components['schemas']['OpenTaskCounts'];
export type PackageIn = components['schemas']['PackageIn'];
export type PageAssessmentLine = components['schemas']['Page_AssessmentLine_'];
export type PageDeadlineChange = components['schemas']['Page_DeadlineChange_'];
export type PageDocumentView = components['schemas']['Page_DocumentView_'];
export type PageEvidenceRow = components['schemas']['Page_EvidenceRow_'];
export type PageFrameworkLine = components['schemas']['Page_FrameworkLine_'];
export type PageNoticeView = components['schemas']['Page_NoticeView_'];
export type PageObjectiveView = components['schemas']['Page_ObjectiveView_'];
export type PagePastVersion = components['schemas']['Page_PastVersion_'];
export type PagePersonView = components['schemas']['Page_PersonView_'];
export type PagePlanView = components['schemas']['Page_PlanView_'];
export type PageProposalView = components['schemas']['Page_ProposalView_'];
export type PageQueueLine = components['schemas']['Page_QueueLine_'];
export type PageRecordLine = components['schemas']['Page_RecordLine_'];
export type PageRemindedUnit = components['schemas']['Page_RemindedUnit_'];
export type PageRoundView = components['schemas']['Page_RoundView_'];
export type PageTaskView = components['schemas']['Page_TaskView_'];
export type PageUnitAssessmentLine = components['schemas']['Page_UnitAssessmentLine_'];
export type PageUnitView = components['schemas']['Page_UnitView_'];
export type PaperView = components['schemas']['PaperView'];
export type PartsView = components['schemas']['PartsView'];
export type PartView = components['schemas']['PartView'];
export type Password = components['schemas']['Password'];
export type PastVersion = components['schemas']['PastVersion'];
export type PersonView = components['schemas']['PersonView'];
export type PlanCounts = components['schemas']['PlanCounts'];
export type PlanObjectives = components['schemas']['PlanObjectives'];
export type PlanView = components['schemas']['PlanView'];
export type Problem = components['schemas']['Problem'];
export type ProblemView = components['schemas']['ProblemView'];
export type ProgressView = components['schemas']['ProgressView'];
export type ProposalBody = components['schemas']['ProposalBody'];
export type ProposalView = components['schemas']['ProposalView'];
export type Proposed = components['schemas']['Proposed'];
export type PublicPlan = components['schemas']['PublicPlan'];
export type PublicTask = components['schemas']['PublicTask'];
export type PublishedLine = components['schemas']['PublishedLine'];
export type PublishedList = components['schemas']['PublishedList'];
export type PublishedView = components['schemas']['PublishedView'];
export type QueueCounts = components['schemas']['QueueCounts'];
export type QueueLine = components['schemas']['QueueLine'];
export type Range = components['schemas']['Range'];
export type RankedTrack = components['schemas']['RankedTrack'];
export type RankingRow = components['schemas']['RankingRow'];
export type RankingView = components['schemas']['RankingView'];
export type RawRow = components['schemas']['RawRow'];
export type RawRows = components['schemas']['RawRows'];
export type Reason = components['schemas']['Reason'];
export type ReasonView = components['schemas']['ReasonView'];
export type Recalled = components['schemas']['Recalled'];
export type RecordLine = components['schemas']['RecordLine'];
export type RecordView = components['schemas']['RecordView'];
export type Refresh = components['schemas']['Refresh'];
export type RefusedField = components['schemas']['RefusedField'];
export type RejectionIn = components['schemas']['RejectionIn'];
export type RelationView = components['schemas']['RelationView'];
export type RemindedUnit = components['schemas']['RemindedUnit'];
export type RemindedView = components['schemas']['RemindedView'];
export type RemindersBody = components['schemas']['RemindersBody'];
export type ReportIn = components['schemas']['ReportIn'];
export type ReportMade = components['schemas']['ReportMade'];
export type ReportView = components['schemas']['ReportView'];
export type Resent = components['schemas']['Resent'];
export type ResultView = components['schemas']['ResultView'];
export type Role = components['schemas']['Role'];
export type RoleView = components['schemas']['RoleView'];
export type RoundBody = components['schemas']['RoundBody'];
export type RoundView = components['schemas']['RoundView'];
export type RowDocument = components['schemas']['RowDocument'];
export type RowError = components['schemas']['RowError'];
export type SavedView = components['schemas']['SavedView'];
export type ScoringSort = components['schemas']['ScoringSort'];
export type ScoringUnitList = components['schemas']['ScoringUnitList'];
export type Session = components['schemas']['Session'];
export type SharesView = components['schemas']['SharesView'];
export type SignIn = components['schemas']['SignIn'];
export type StandingView = components['schemas']['StandingView'];
export type StatisticsView = components['schemas']['StatisticsView'];
export type Status = components['schemas']['Status'];
export type SubmissionBody = components['schemas']['SubmissionBody'];
export type Submitted = components['schemas']['Submitted'];
export type Summary = components['schemas']['Summary'];
export type SyncState = components['schemas']['SyncState'];
export type TargetBody = components['schemas']['TargetBody'];
export type TargetKind = components['schemas']['TargetKind'];
export type TargetView = components['schemas']['TargetView'];
export type TaskDetail = components['schemas']['TaskDetail'];
export type TasksCompletionView = components['schemas']['TasksCompletionView'];
export type TasksImportView = components['schemas']['TasksImportView'];
export type TasksKind = components['schemas']['TasksKind'];
export type TasksSort = components['schemas']['TasksSort'];
export type TasksUnitView = components['schemas']['TasksUnitView'];
export type TaskView = components['schemas']['TaskView'];
export type Text = components['schemas']['Text'];
export type Timeliness = components['schemas']['Timeliness'];
export type TotalsView = components['schemas']['TotalsView'];
export type TotalView = components['schemas']['TotalView'];
export type Tracks = components['schemas']['Tracks'];
export type TransmissionLine = components['schemas']['TransmissionLine'];
export type UnitAssessmentLine = components['schemas']['UnitAssessmentLine'];
export type UnitCriterion = components['schemas']['UnitCriterion'];
export type UnitHead = components['schemas']['UnitHead'];
export type UnitHistory = components['schemas']['UnitHistory'];
export type UnitListMeant = components['schemas']['UnitListMeant'];
export type UnitResults = components['schemas']['UnitResults'];
export type UnitStatistics = components['schemas']['UnitStatistics'];
export type UploadBody = components['schemas']['UploadBody'];
export type UploadView = components['schemas']['UploadView'];
export type Value = components['schemas']['Value'];
export type ValueView = components['schemas']['ValueView'];
export type VersionView = components['schemas']['VersionView'];
export type Waiting = components['schemas']['Waiting'];
export type WorkView = components['schemas']['WorkView'];
export type $defs = Record<string, never>;
export interface operations {
    evidence_list_evidence_v1_evidence_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                q?: string | null;
                state?: components["schemas"]["EvidenceState"] | null;
                target_id?: string | null;
                target_kind?: components["schemas"]["TargetKind"] | null;
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_EvidenceRow_"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cursor-not-readable`: The page cursor is not valid. Open the list from its beginning. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidence_export_evidence_v1_evidence_csv_get: {
        parameters: {
            query?: {
                after?: string | null;
                q?: string | null;
                state?: components["schemas"]["EvidenceState"] | null;
                target_id?: string | null;
                target_kind?: components["schemas"]["TargetKind"] | null;
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cursor-not-readable`: The page cursor is not valid. Open the list from its beginning. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidence_get_evidence_v1_evidence__evidence_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidence_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceView"];
                };
            };
            /** @description `no-such-evidence`: No such evidence */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `behind`: This service has not heard of {what_en} yet. Try again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidence_get_download_v1_evidence__evidence_id__download_get: {
        parameters: {
            query?: {
                version?: number | null;
            };
            header?: never;
            path: {
                evidence_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DownloadView"];
                };
            };
            /** @description `no-such-evidence`: No such evidence · `no-such-version`: The evidence has no version {version} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `behind`: This service has not heard of {what_en} yet. Try again in a moment. · `not-kept`: Version {version} is not kept (state: {state}) · `nothing-kept`: No version of this evidence is kept yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidence_add_link_v1_evidence__evidence_id__links_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidence_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-evidence`: No such evidence */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `behind`: This service has not heard of {what_en} yet. Try again in a moment. · `nothing-kept`: No version of this evidence is kept yet · `already-linked`: The evidence is already linked to this target · `criterion-locked`: The evidence of criterion {leaves} is locked: the sheet was signed or its group closed. Before the closing the head may recall the sheet, or the verifier return the criterion */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unknown-unit`: There is no unit with code {unit} · `target-malformed`: The target is malformed: its id needs 1 to 200 characters */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidence_end_link_v1_evidence__evidence_id__links__link_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidence_id: string;
                link_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkView"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-evidence`: No such evidence · `no-such-link`: The evidence is not linked to this target */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `behind`: This service has not heard of {what_en} yet. Try again in a moment. · `nothing-kept`: No version of this evidence is kept yet · `criterion-locked`: The evidence of criterion {leaves} is locked: the sheet was signed or its group closed. Before the closing the head may recall the sheet, or the verifier return the criterion */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidence_start_version_v1_evidence__evidence_id__versions_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                evidence_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-evidence`: No such evidence */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `behind`: This service has not heard of {what_en} yet. Try again in a moment. · `evidence-locked`: The paper takes no new version: it proves criterion {leaves} of a sheet that was signed or closed. Upload a separate paper, or ask for the criterion to be returned before the closing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `file-too-big`: The file of {size} bytes exceeds the limit of {limit} bytes (100 MB); split it or scan it smaller */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `type-not-allowed`: Files of type {media_type} are not accepted; accepted are: {allowed} */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `file-empty`: The file is empty · `filename-malformed`: The file name is malformed: 1 to 200 characters, no slashes or control characters · `extension-mismatch`: The extension “{extension}” does not match the type {media_type} · `hash-malformed`: The SHA-256 must be 64 lower-case hexadecimal characters · `citation-incomplete`: The citation is incomplete: number, date, issuer and abstract are required · `citation-too-long`: The citation is longer than {limit} characters · `issued-in-future`: The date of issue {issued_on} lies in the future */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidence_start_upload_v1_uploads_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UploadBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UploadView"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-linked`: The evidence is already linked to this target · `criterion-locked`: The evidence of criterion {leaves} is locked: the sheet was signed or its group closed. Before the closing the head may recall the sheet, or the verifier return the criterion */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `file-too-big`: The file of {size} bytes exceeds the limit of {limit} bytes (100 MB); split it or scan it smaller */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `type-not-allowed`: Files of type {media_type} are not accepted; accepted are: {allowed} */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `file-empty`: The file is empty · `filename-malformed`: The file name is malformed: 1 to 200 characters, no slashes or control characters · `extension-mismatch`: The extension “{extension}” does not match the type {media_type} · `hash-malformed`: The SHA-256 must be 64 lower-case hexadecimal characters · `citation-incomplete`: The citation is incomplete: number, date, issuer and abstract are required · `citation-too-long`: The citation is longer than {limit} characters · `issued-in-future`: The date of issue {issued_on} lies in the future · `target-malformed`: The target is malformed: its id needs 1 to 200 characters · `unknown-unit`: There is no unit with code {unit} */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidence_complete_upload_v1_uploads__evidence_id__completion_post: {
        parameters: {
            query?: {
                version?: number | null;
            };
            header?: never;
            path: {
                evidence_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceCompletionView"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-evidence`: No such evidence · `no-such-version`: The evidence has no version {version} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `behind`: This service has not heard of {what_en} yet. Try again in a moment. · `parts-missing`: Of {count} parts of the file these are missing: {parts}; send them · `evidence-locked`: The paper takes no new version: it proves criterion {leaves} of a sheet that was signed or closed. Upload a separate paper, or ask for the criterion to be returned before the closing */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload-expired`: The upload has expired; start again */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `store-unavailable`: The store does not answer. Try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    evidence_plan_parts_v1_uploads__evidence_id__parts_post: {
        parameters: {
            query?: {
                version?: number | null;
            };
            header?: never;
            path: {
                evidence_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartsView"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-evidence`: No such evidence · `no-such-version`: The evidence has no version {version} */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `behind`: This service has not heard of {what_en} yet. Try again in a moment. · `upload-complete`: The file has been uploaded (state: {state}); no part is awaited · `sent-by-form`: Files up to {limit} bytes are sent by one form, not in parts */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `upload-expired`: The upload has expired; start again */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `store-unavailable`: The store does not answer. Try again in a moment */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identity_open_browser_v1_browser_session_post: {
        parameters: {
            query?: never;
            header?: {
                "user-agent"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSession"];
                };
            };
            /** @description `wrong-credentials`: The user name or the password is wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross-site-refused`: The request comes from another site and is not accepted. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media-type-refused`: The body must be application/json (or text/csv for an import). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-attempts`: Too many failed attempts. Try again in {minutes} minutes. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign-in-busy`: Too many people are signing in at once. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identity_close_browser_v1_browser_session_delete: {
        parameters: {
            query?: never;
            header?: {
                "X-CSRF-Token"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `csrf-refused`: The request does not carry the anti-forgery token. Reload the page. · `cross-site-refused`: The request comes from another site and is not accepted. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media-type-refused`: The body must be application/json (or text/csv for an import). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identity_confirm_browser_v1_browser_session_confirmation_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Password"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSession"];
                };
            };
            /** @description `no-such-session`: You have no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `wrong-password`: The present password is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-attempts`: Too many failed attempts. Try again in {minutes} minutes. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign-in-busy`: Too many people are signing in at once. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identity_refresh_browser_v1_browser_session_refresh_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Refresh"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenSession"];
                };
            };
            /** @description `session-over`: The session is over. Sign in again. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cross-site-refused`: The request comes from another site and is not accepted. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media-type-refused`: The body must be application/json (or text/csv for an import). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identity_list_browser_sessions_v1_browser_sessions_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrowserSessions"];
                };
            };
        };
    };
    identity_end_browser_session_v1_browser_sessions__session_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `no-such-session`: You have no such session. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identity_get_keys_v1_jwks_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeySet"];
                };
            };
        };
    };
    identity_get_me_v1_me_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description `session-over`: The session is over. Sign in again. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identity_put_password_v1_me_password_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `wrong-password`: The present password is wrong. · `weak-password`: A password needs 10 characters or more: upper and lower case, a digit and a special character. · `password-used-before`: The new password must differ from the last {count} ones. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-attempts`: Too many failed attempts. Try again in {minutes} minutes. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign-in-busy`: Too many people are signing in at once. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identity_list_people_v1_people_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                unit?: string | null;
            };
            header?: {
                accept?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PersonView_"];
                    "text/csv": string;
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cursor-not-readable`: The page cursor is not valid. Open the list from its beginning. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identity_open_account_v1_people_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPerson"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description `confirmation-required`: This step needs the password again: it was given more than five minutes ago. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). · `escalation`: Granting the role “{role}” in the unit “{unit}” takes a wider right “{permission}” than yours. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `username-taken`: The user name “{username}” is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `bad-username`: “{value}” is not a user name: use lower-case letters without accents, digits, dots and hyphens. · `bad-email`: This is not an e-mail address. · `weak-password`: A password needs 10 characters or more: upper and lower case, a digit and a special character. · `unknown-unit`: There is no unit with the code “{code}”. · `overlapping-roles`: The role “{role}” in the unit “{unit}” overlaps the one given from {start}. To end or change that one, write its first day {start}. · `ends-before-start`: It ends on {end}, before it starts on {start}. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identity_close_person_v1_people__person_id__closing_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description `confirmation-required`: This step needs the password again: it was given more than five minutes ago. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). · `own-account`: You cannot close, reopen or reset the password of your own account. Ask another administrator. · `not-yours-to-change`: Changing the account “{username}” takes a wider right “{permission}” than yours: it holds roles beyond your reach. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-person`: There is no such account among those you manage. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identity_set_first_password_v1_people__person_id__first_password_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FirstPassword"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description `confirmation-required`: This step needs the password again: it was given more than five minutes ago. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). · `own-account`: You cannot close, reopen or reset the password of your own account. Ask another administrator. · `not-yours-to-change`: Changing the account “{username}” takes a wider right “{permission}” than yours: it holds roles beyond your reach. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-person`: There is no such account among those you manage. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `weak-password`: A password needs 10 characters or more: upper and lower case, a digit and a special character. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identity_reopen_person_v1_people__person_id__reopening_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
            /** @description `confirmation-required`: This step needs the password again: it was given more than five minutes ago. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). · `own-account`: You cannot close, reopen or reset the password of your own account. Ask another administrator. · `not-yours-to-change`: Changing the account “{username}” takes a wider right “{permission}” than yours: it holds roles beyond your reach. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-person`: There is no such account among those you manage. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identity_take_people_v1_person_imports_post: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityImportView"];
                };
            };
            /** @description `confirmation-required`: This step needs the password again: it was given more than five minutes ago. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). · `escalation`: Granting the role “{role}” in the unit “{unit}” takes a wider right “{permission}” than yours. · `not-yours-to-change`: Changing the account “{username}” takes a wider right “{permission}” than yours: it holds roles beyond your reach. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `file-not-readable`: The file cannot be read. · `unknown-column`: The column “{column}” is not known. · `import-refused`: The file has {count} errors, so no row was imported. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identity_open_session_v1_sessions_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `wrong-credentials`: The user name or the password is wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `too-many-attempts`: Too many failed attempts. Try again in {minutes} minutes. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `sign-in-busy`: Too many people are signing in at once. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identity_take_units_v1_unit_imports_post: {
        parameters: {
            query?: {
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityImportView"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `file-not-readable`: The file cannot be read. · `unknown-column`: The column “{column}” is not known. · `import-refused`: The file has {count} errors, so no row was imported. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identity_get_unit_list_v1_unit_lists_get: {
        parameters: {
            query: {
                as_of: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentityUnitList"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identity_list_units_v1_units_get: {
        parameters: {
            query?: {
                after?: string | null;
                as_of?: string | null;
                group?: components["schemas"]["Group"] | null;
                limit?: number;
                q?: string | null;
            };
            header?: {
                accept?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_UnitView_"];
                    "text/csv": string;
                };
            };
            /** @description `cursor-not-readable`: The page cursor is not valid. Open the list from its beginning. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    identity_get_unit_v1_units__code__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitHistory"];
                };
            };
            /** @description `no-such-unit`: There is no unit with the code “{code}”. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notify_get_delivery_summary_v1_deliveries_summary_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliverySummary"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notify_list_notices_v1_notices_get: {
        parameters: {
            query?: {
                after?: string | null;
                kind?: components["schemas"]["NotifyKind"] | null;
                limit?: number;
                /** @description only unread ones, or only read ones */
                unread?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_NoticeView_"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cursor-not-readable`: The page cursor is not valid. Open the list from its beginning. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notify_export_notices_v1_notices_csv_get: {
        parameters: {
            query?: {
                after?: string | null;
                kind?: components["schemas"]["NotifyKind"] | null;
                /** @description only unread ones, or only read ones */
                unread?: boolean | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cursor-not-readable`: The page cursor is not valid. Open the list from its beginning. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notify_get_notice_v1_notices__notice_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeView"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-notice`: There is no such notice. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notify_read_notice_v1_notices__notice_id__reading_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeMarked"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-notice`: There is no such notice. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notify_unread_notice_v1_notices__notice_id__unreading_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeMarked"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-notice`: There is no such notice. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notify_read_notices_v1_notices_reading_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Marked"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notify_get_notice_summary_v1_notices_summary_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeSummary"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    notify_stream_changes_v1_stream_get: {
        parameters: {
            query?: {
                recent_seconds?: number | null;
            };
            header?: {
                "last-event-id"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One `ChangeShown` as the data of each event; the id is the place to go on from */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": {
                        /** Kind */
                        kind: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `position-not-readable`: Last-Event-ID must be a number received from this stream. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `temporarily-unavailable`: The service is interrupted. Try again in a moment. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_list_open_frameworks_public_v1_frameworks_get: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenFrameworks"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_get_open_framework_public_v1_frameworks__code___version__get: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string | null;
            };
            path: {
                code: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenFramework"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `no-such-framework`: There is no framework {framework} version {version}. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_get_criterion_definition_public_v1_frameworks__code___version__criteria__leaf__get: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string | null;
            };
            path: {
                code: string;
                leaf: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CriterionDefinition"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `no-such-framework`: There is no framework {framework} version {version}. · `no-such-leaf`: The framework has no leaf “{leaf}” */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_list_rankings_public_v1_rankings_get: {
        parameters: {
            query?: never;
            header?: {
                accept?: string;
                "If-None-Match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedList"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_get_ranking_public_v1_rankings__round_code___group__get: {
        parameters: {
            query?: {
                version?: number | null;
            };
            header?: {
                accept?: string;
                "If-None-Match"?: string | null;
            };
            path: {
                group: string;
                round_code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "text/csv": unknown;
                    "text/html": unknown;
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `no-such-ranking`: No ranking of {round}/{group} has been published. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_get_criterion_results_public_v1_rankings__round_code___group__criteria__leaf__get: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string | null;
            };
            path: {
                group: string;
                leaf: string;
                round_code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CriterionResults"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `no-such-ranking`: No ranking of {round}/{group} has been published. · `no-such-leaf`: The framework has no leaf “{leaf}” */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_get_unit_results_public_v1_rankings__round_code___group__units__unit__get: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string | null;
            };
            path: {
                group: string;
                round_code: string;
                unit: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitResults"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `no-such-ranking`: No ranking of {round}/{group} has been published. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_list_open_rounds_public_v1_rounds_get: {
        parameters: {
            query?: never;
            header?: {
                "If-None-Match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenRounds"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_get_queue_v1_appraisal_queue_get: {
        parameters: {
            query: {
                after?: string | null;
                group?: string | null;
                leaf?: string | null;
                limit?: number;
                round: string;
                status?: components["schemas"]["Waiting"] | null;
                unit?: string | null;
                verifier?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_QueueLine_"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_get_queue_counts_v1_appraisal_queue_counts_get: {
        parameters: {
            query: {
                group?: string | null;
                leaf?: string | null;
                round: string;
                status?: components["schemas"]["Waiting"] | null;
                unit?: string | null;
                verifier?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueueCounts"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_list_unit_assessments_v1_assessments_get: {
        parameters: {
            query?: {
                limit?: number;
                unit?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_UnitAssessmentLine_"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_get_assessment_v1_assessments__assessment_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assessment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssessmentView"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-assessment`: There is no such assessment, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_post_acceptances_v1_assessments__assessment_id__acceptances_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assessment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptancesBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllDecided"];
                };
            };
            /** @description `confirmation-required`: This step needs the password again: it was given more than five minutes ago. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `decisions-forbidden`: {count} decisions are refused; none of them is kept. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-assessment`: There is no such assessment, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `decisions-refused`: {count} decisions are refused; none of them is kept. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `decisions-stale`: {count} decisions are refused; none of them is kept. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_post_appraisals_v1_assessments__assessment_id__appraisals_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assessment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionsBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllDecided"];
                };
            };
            /** @description `decisions-forbidden`: {count} decisions are refused; none of them is kept. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-assessment`: There is no such assessment, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `decisions-refused`: {count} decisions are refused; none of them is kept. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `decisions-stale`: {count} decisions are refused; none of them is kept. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_put_deadline_v1_assessments__assessment_id__deadline_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assessment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeadlineBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Extended"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-assessment`: There is no such assessment, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `group-closed`: The ranking group is closed; nothing can be changed any more · `nothing-to-extend`: The assessment is submitted; there is no deadline to extend */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `deadline-not-later`: The new deadline must be later than the present one and not past · `reason-missing`: A reason is needed */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_get_deadline_history_v1_assessments__assessment_id__deadline_history_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assessment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DeadlineChange_"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_put_appraisal_v1_assessments__assessment_id__leaves__leaf__appraisal_put: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                assessment_id: string;
                leaf: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedView"];
                };
            };
            /** @description `not-the-verifier`: Leaf {leaf} is appraised by {verifier} · `own-unit-appraised`: Nobody appraises the own unit; leaf {leaf} is appraised by {verifier} */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-assessment`: There is no such assessment, or you may not see it. · `no-such-leaf`: The framework has no leaf “{leaf}” */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-submitted`: The assessment is not submitted */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stale-leaf`: Leaf {leaf} was changed meanwhile (version {version}); reload it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `reason-missing`: A reason is needed · `refused`: The value is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_get_history_v1_assessments__assessment_id__leaves__leaf__history_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path: {
                assessment_id: string;
                leaf: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PastVersion_"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-assessment`: There is no such assessment, or you may not see it. · `no-such-leaf`: The framework has no leaf “{leaf}” */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_put_value_v1_assessments__assessment_id__leaves__leaf__value_put: {
        parameters: {
            query?: never;
            header?: {
                "If-Match"?: string | null;
            };
            path: {
                assessment_id: string;
                leaf: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Value"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-assessment`: There is no such assessment, or you may not see it. · `no-such-leaf`: The framework has no leaf “{leaf}” */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-submitted`: The assessment is submitted; leaf {leaf} is locked · `group-closed`: The ranking group is closed; nothing can be changed any more */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stale-leaf`: Leaf {leaf} was changed meanwhile (version {version}); reload it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `refused`: The value is not valid */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_post_recall_v1_assessments__assessment_id__recall_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assessment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recalled"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-assessment`: There is no such assessment, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-submitted`: The assessment is not submitted · `appraisal-begun`: The appraisal has begun; the assessment can no longer be recalled · `group-closed`: The ranking group is closed; nothing can be changed any more */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_get_standing_v1_assessments__assessment_id__standing_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assessment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingView"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-assessment`: There is no such assessment, or you may not see it. · `no-standing`: This assessment has not been ranked yet; try again in a moment. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_post_submission_v1_assessments__assessment_id__submission_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assessment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmissionBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Submitted"];
                };
            };
            /** @description `confirmation-required`: This step needs the password again: it was given more than five minutes ago. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `own-entry-signed`: Who entered figures may not sign them off; leaves you entered yourself: {leaves} */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-assessment`: There is no such assessment, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `behind`: Scoring has not yet received {what_en}; try again in a moment. · `nothing-to-submit`: The assessment is submitted and no leaf has been returned · `group-closed`: The ranking group is closed; nothing can be changed any more */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `evidence-missing`: {count} leaves lack their evidence · `value-impossible`: {count} leaves hold figures that are not possible */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_put_values_v1_assessments__assessment_id__values_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assessment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Range"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-assessment`: There is no such assessment, or you may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `stale-leaf`: Leaf {leaf} was changed meanwhile (version {version}); reload it */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `values-refused`: {count} values cannot be saved; none of them was. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_list_frameworks_v1_frameworks_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_FrameworkLine_"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_post_framework_v1_frameworks_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Imported"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `framework-differs`: Framework {framework} version {version} exists with other content; give it a new version. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `package-refused`: The framework package has {count} faults; the first is at {first}: {reason_en} */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_get_framework_v1_frameworks__code___version__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-framework`: There is no framework {framework} version {version}. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_post_publication_v1_publication_proposals__proposal_id__publication_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                proposal_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedView"];
                };
            };
            /** @description `confirmation-required`: This step needs the password again: it was given more than five minutes ago. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `same-person`: Who proposed the publication may not publish it */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-proposal`: There is no such proposal to publish. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-published`: This proposal has been published · `proposal-outdated`: The ranking was published under another proposal after this one was made; propose it again · `ranking-moved`: The ranking differs from the one proposed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_list_rounds_v1_rounds_get: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RoundView_"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_post_round_v1_rounds_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoundBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Opened"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-framework`: There is no framework {framework} version {version}. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `behind`: Scoring has not yet received {what_en}; try again in a moment. · `round-taken`: A round with the code {round} exists. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-units`: The group {group} has no unit on {day}. · `package-refused`: The framework package has {count} faults; the first is at {first}: {reason_en} */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_get_round_v1_rounds__code__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoundView"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-round`: There is no round {round}. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_list_assessments_v1_rounds__code__assessments_get: {
        parameters: {
            query?: {
                after?: string | null;
                group?: string | null;
                limit?: number;
                q?: string | null;
                sort?: components["schemas"]["ScoringSort"];
                status?: string | null;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AssessmentLine_"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-round`: There is no round {round}. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_export_assessments_v1_rounds__code__assessments_csv_get: {
        parameters: {
            query?: {
                group?: string | null;
                q?: string | null;
                sort?: components["schemas"]["ScoringSort"];
                status?: string | null;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-round`: There is no round {round}. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_post_approval_v1_rounds__code__groups__group__approval_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Approved"];
                };
            };
            /** @description `confirmation-required`: This step needs the password again: it was given more than five minutes ago. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-group`: The round {round} has no group {group}. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-closed`: The ranking group is not closed · `not-appraised`: {count} leaves are not appraised: {leaves} · `already-approved`: The council has approved the result */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_post_closing_v1_rounds__code__groups__group__closing_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closed"];
                };
            };
            /** @description `confirmation-required`: This step needs the password again: it was given more than five minutes ago. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-group`: The round {round} has no group {group}. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-due-yet`: Not to be closed yet: the extended deadlines of {count} unit(s) are still running */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_list_proposals_v1_rounds__code__groups__group__publication_proposals_get: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                code: string;
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ProposalView_"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-group`: The round {round} has no group {group}. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_post_proposal_v1_rounds__code__groups__group__publication_proposals_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
                group: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposalBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposed"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-group`: The round {round} has no group {group}. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-ranked`: The group {group} is not ranked. · `not-approved`: The group “{group}” is not approved by the council · `ranking-moved`: The ranking differs from the one proposed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-decision`: The decision has no number · `decided-in-future`: The decision date {given} lies in the future */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_get_ranking_v1_rounds__code__groups__group__ranking_get: {
        parameters: {
            query?: {
                track?: components["schemas"]["RankedTrack"];
            };
            header?: never;
            path: {
                code: string;
                group: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RankingView"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-group`: The round {round} has no group {group}. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-ranked`: The group {group} is not ranked. · `not-approved`: The group “{group}” is not approved by the council */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_list_reminders_v1_rounds__code__reminders_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RemindedUnit_"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    scoring_post_reminders_v1_rounds__code__reminders_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemindersBody"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemindedView"];
                };
            };
            /** @description `forbidden`: You do not have the right “{permission}” (unit: {unit}). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-round`: There is no round {round}. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sync_get_mapping_v1_mappings__framework___version__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingDocument"];
                };
            };
            /** @description `no-such-mapping`: There is no mapping for {framework} {version}. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sync_put_mapping_v1_mappings__framework___version__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingDocument"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingSaved"];
                };
            };
            /** @description `mapping-faulty`: The mapping has {count} faults; nothing was saved. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sync_get_coverage_v1_mappings__framework___version__coverage_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                framework: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverage"];
                };
            };
            /** @description `no-such-mapping`: There is no mapping for {framework} {version}. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sync_list_records_v1_records_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                round?: string | null;
                state?: components["schemas"]["SyncState"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_RecordLine_"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sync_export_records_v1_records_csv_get: {
        parameters: {
            query?: {
                round?: string | null;
                state?: components["schemas"]["SyncState"] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sync_get_record_v1_records__record_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordView"];
                };
            };
            /** @description `no-such-record`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sync_resend_record_v1_records__record_id__resend_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                record_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resent"];
                };
            };
            /** @description `no-such-record`: There is no such record. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `already-acknowledged`: The ministry has acknowledged this record (receipt {receipt}). · `on-its-way`: The record is being sent at this moment. Try again shortly. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sync_get_record_summary_v1_records_summary_get: {
        parameters: {
            query?: {
                round?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Summary"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_list_open_objectives_public_v1_objectives_get: {
        parameters: {
            query?: {
                plan?: string | null;
            };
            header?: {
                "if-none-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenObjectives"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `no-such-plan`: There is no plan “{plan}”. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_read_progress_public_v1_progress_get: {
        parameters: {
            query?: {
                plan?: string | null;
            };
            header?: {
                "if-none-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `no-such-plan`: There is no plan “{plan}”. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_read_progress_csv_public_v1_progress_csv_get: {
        parameters: {
            query?: {
                plan?: string | null;
            };
            header?: {
                "if-none-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `no-such-plan`: There is no plan “{plan}”. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_read_progress_page_public_v1_progress_html_get: {
        parameters: {
            query?: {
                plan?: string | null;
            };
            header?: {
                "if-none-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `no-such-plan`: There is no plan “{plan}”. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_read_progress_json_public_v1_progress_json_get: {
        parameters: {
            query?: {
                plan?: string | null;
            };
            header?: {
                "if-none-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProgressView"];
                };
            };
            /** @description `no-such-plan`: There is no plan “{plan}”. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_count_open_tasks_public_v1_tasks_counts_get: {
        parameters: {
            query?: {
                plan?: string | null;
            };
            header?: {
                "if-none-match"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenTaskCounts"];
                };
            };
            /** @description Not Modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `no-such-plan`: There is no plan “{plan}”. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_list_documents_v1_documents_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DocumentView_"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_list_holidays_v1_holidays_get: {
        parameters: {
            query?: {
                year?: number | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayView"][];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_put_holiday_v1_holidays__day__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HolidayIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HolidayView"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_delete_holiday_v1_holidays__day__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                day: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `no-such-holiday`: {day} is not in the table of days off and days worked in exchange. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_list_objectives_v1_objectives_get: {
        parameters: {
            query?: {
                after?: string | null;
                lead?: string | null;
                limit?: number;
                plan?: string | null;
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ObjectiveView_"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_export_objectives_v1_objectives_csv_get: {
        parameters: {
            query?: {
                lead?: string | null;
                plan?: string | null;
                q?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_import_plan_package_v1_plan_imports_post: {
        parameters: {
            query?: {
                dry_run?: boolean;
                units_hash?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PackageIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TasksImportView"];
                };
            };
            /** @description `behind`: This service has not heard of {what_en} yet. Try again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `package-refused`: The package has {count} errors; nothing is written. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_list_plans_v1_plans_get: {
        parameters: {
            query?: {
                after?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_PlanView_"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_read_plan_v1_plans__code__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
            /** @description `no-such-plan`: There is no plan “{plan}”. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_read_statistics_v1_plans__code__statistics_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatisticsView"];
                };
            };
            /** @description `no-such-plan`: There is no plan “{plan}”. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_export_statistics_v1_plans__code__statistics_csv_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `no-such-plan`: There is no plan “{plan}”. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_list_tasks_v1_tasks_get: {
        parameters: {
            query?: {
                after?: string | null;
                class?: components["schemas"]["Class"] | null;
                kind?: components["schemas"]["TasksKind"] | null;
                lead?: string | null;
                limit?: number;
                parent?: string | null;
                plan?: string | null;
                q?: string | null;
                sort?: components["schemas"]["TasksSort"];
                status?: components["schemas"]["Status"] | null;
                top?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TaskView_"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_export_tasks_v1_tasks_csv_get: {
        parameters: {
            query?: {
                class?: components["schemas"]["Class"] | null;
                kind?: components["schemas"]["TasksKind"] | null;
                lead?: string | null;
                parent?: string | null;
                plan?: string | null;
                q?: string | null;
                sort?: components["schemas"]["TasksSort"];
                status?: components["schemas"]["Status"] | null;
                top?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_read_task_v1_tasks__task_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDetail"];
                };
            };
            /** @description `no-such-task`: There is no such task. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_accept_v1_tasks__task_id__acceptance_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkView"];
                };
            };
            /** @description `no-such-task`: There is no such task. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `collective-task`: This is a collective task: each unit works on its own part. · `already-accepted`: The task has already been accepted. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_complete_v1_tasks__task_id__completion_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompletionIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkView"];
                };
            };
            /** @description `no-such-task`: There is no such task. · `no-such-cycle`: The task has no cycle “{cycle}”. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `collective-task`: This is a collective task: each unit works on its own part. · `not-accepted`: The task has to be accepted first. · `awaiting-confirmation`: The completion is waiting to be confirmed. · `already-completed`: The task is already completed. · `cycle-required`: The recurring task has no current cycle yet. · `behind`: This service has not heard of {what_en} yet. Try again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `text-required`: A text is required. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_confirm_v1_tasks__task_id__completion_confirmation_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ConfirmationIn"] | null;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkView"];
                };
            };
            /** @description `own-completion`: Whoever submitted a completion may not decide on it. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-task`: There is no such task. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `nothing-to-confirm`: No completion has been submitted. · `already-completed`: The task is already completed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `invalid-request` */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_reject_v1_tasks__task_id__completion_rejection_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectionIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkView"];
                };
            };
            /** @description `own-completion`: Whoever submitted a completion may not decide on it. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `no-such-task`: There is no such task. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `nothing-to-confirm`: No completion has been submitted. · `already-completed`: The task is already completed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `text-required`: A text is required. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tasks_report_v1_tasks__task_id__reports_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportMade"];
                };
            };
            /** @description `no-such-task`: There is no such task. · `no-such-cycle`: The task has no cycle “{cycle}”. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `collective-task`: This is a collective task: each unit works on its own part. · `not-accepted`: The task has to be accepted first. · `awaiting-confirmation`: The completion is waiting to be confirmed. · `already-completed`: The task is already completed. · `cycle-required`: The recurring task has no current cycle yet. · `behind`: This service has not heard of {what_en} yet. Try again in a moment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `text-required`: A text is required. · `percent-out-of-range`: Progress must be between 0 and 100. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
