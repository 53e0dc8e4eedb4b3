// Made by `npm run openapi` from docs/openapi.json.

export interface paths {
    "/api/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs. */
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The database answers; 503 otherwise. */
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in with e-mail and password: a session, or the challenge for the second factor. */
        post: operations["SignIn_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The second step: a code of the authenticator. */
        post: operations["SignIn_code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/enrolment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets up a second factor, or replaces it. The secret is shown this once and counts when a code of it was confirmed. */
        post: operations["SignIn_enrol"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor/enrolment/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms the new second factor with a code of it. With a challenge this signs in; with a session it answers nothing. */
        post: operations["SignIn_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes one's own password; all other sessions end. */
        post: operations["SignIn_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password-with-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets one's password with the one-time code an administrator handed over. */
        post: operations["SignIn_passwordWithCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renews the access token. Every refresh token works once: using one twice ends the session. */
        post: operations["Sessions_refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session and has the browser forget what belongs to it. Works with an access token that has just ended, too. */
        post: operations["Sessions_signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in. */
        get: operations["Sessions_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of one's own sessions, such as that of a lost phone. */
        delete: operations["Sessions_end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I, and what may I do. */
        get: operations["Sessions_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A bearer token for ten minutes, for an API client. */
        post: operations["OAuth_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Staff_list"];
        put?: never;
        /** A new account without roles. Hand the one-time code over in person or by telephone; it is in this answer and nowhere else. */
        post: operations["Staff_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accounts by name or e-mail address, in the order of names; a POST, so that neither stands in an address. */
        post: operations["Staff_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{staffId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Staff_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{staffId}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a role. Tokens the person holds die at once; all other administrators and the data-protection officers are told. */
        post: operations["Staff_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{staffId}/roles/{roleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Staff_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{staffId}/steps/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes the account; sessions and tokens end at once. */
        post: operations["Staff_deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{staffId}/steps/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Staff_reactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{staffId}/steps/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Voids the password and gives a one-time code, shown this once, with which the person sets a new one. */
        post: operations["Staff_resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{staffId}/steps/reset-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** For a lost authenticator: the person sets a new one up at the next sign-in. */
        post: operations["Staff_resetSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units_list"];
        put?: never;
        post: operations["Units_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Units_get"];
        /** Renames, closes or opens a unit; its code stays. */
        put: operations["Units_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApiClients_list"];
        put?: never;
        /** Makes a client; its secret is in this answer and nowhere else. */
        post: operations["ApiClients_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-clients/{clientId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApiClients_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-clients/{clientId}/steps/deactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switches a client off for good; its tokens die at once. */
        post: operations["ApiClients_deactivate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-clients/{clientId}/steps/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a new secret, shown this once; the old one and its tokens die at once. */
        post: operations["ApiClients_rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/privileges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Changes of rights of the last 90 days, newest first. */
        get: operations["Privileges_recent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what, why and to whom, newest first; what was asked for is an event of the trail itself. */
        get: operations["Audit_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recomputes the newest 20,000 events of the chain now. */
        get: operations["Audit_verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs that have failed, run or wait, newest first within each state. */
        get: operations["Jobs_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job}/steps/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a failed job back into the queue. */
        post: operations["Jobs_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Notifications_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{notificationId}/steps/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks a message as read. Needs no `If-Match`: reading twice is reading once. */
        post: operations["Notifications_read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Services by words, sector, organisation and status, in order of name. */
        get: operations["Services_list"];
        put?: never;
        /** Adds a service; it is not shown to the public before the step `publish`. */
        post: operations["Services_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/services/{serviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Services_read"];
        put: operations["Services_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/services/{serviceId}/steps/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shows the service to the public. */
        post: operations["Services_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/services/{serviceId}/steps/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the service back from the public. */
        post: operations["Services_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organizations_list"];
        put?: never;
        post: operations["Organizations_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/organizations/{organizationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organizations_read"];
        put: operations["Organizations_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hsds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which version and profile this is. */
        get: operations["Hsds_information"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hsds/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this profile adds to HSDS 3.1. */
        get: operations["Hsds_profile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hsds/services": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hsds_services"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hsds/services/{serviceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hsds_service"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hsds/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hsds_organizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hsds/organizations/{organizationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hsds_organization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/hsds/service_at_locations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Hsds_serviceAtLocations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/directory/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Checks a file (`dryRun=true`), then stores exactly what was shown, all of it or nothing. The body is the file, up to 20 MB. */
        post: operations["DirectoryImports_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs with their state and, if they failed, the code of the error; newest first. */
        get: operations["Statistics_listRuns"];
        put?: never;
        /** Asks for a run of a complete month; the answer is the run, whose draft appears when it is done. */
        post: operations["Statistics_requestRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/runs/{runId}/steps/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a failed run back into the queue. */
        post: operations["Statistics_retryRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/releases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Drafts and releases, newest month first. */
        get: operations["Statistics_listReleases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The city's totals of the newest 24 released months, newest first, each in its newest revision. */
        get: operations["Statistics_listMonths"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/releases/{releaseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One draft or release with its protected figures and what they change. */
        get: operations["Statistics_getRelease"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/releases/{releaseId}/steps/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approves a draft; never the person who asked for it. */
        post: operations["Statistics_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/releases/{releaseId}/steps/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Releases an approved draft to the liaison; never the person who approved it. It never changes afterwards. */
        post: operations["Statistics_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/releases/{releaseId}/steps/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns a draft down; a later run makes a new one. */
        post: operations["Statistics_reject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statistics/releases/{releaseId}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** JSON, SDMX-CSV 2.0 or SDMX-JSON 2.1. A draft is not given as a file: it would be taken for the month (409 `not-released`). */
        get: operations["ReleaseFiles_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/liaison/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All released reports, newest month first. */
        get: operations["Liaison_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/liaison/months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The city's totals of the newest 24 released months, newest first, each in its newest revision. */
        get: operations["Liaison_months"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/liaison/reports/{period}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One month, in its newest revision or a given one, as JSON, SDMX-CSV 2.0 or SDMX-JSON 2.1. */
        get: operations["Liaison_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/duplicate-search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Looks over the whole city for files of the same person, and says why each was found. Nothing of the request is stored. */
        post: operations["FileRecord_findDuplicates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/{residentId}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every change, newest first, with the former values of what changed. */
        get: operations["FileRecord_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/{residentId}/access-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who read or changed this file, newest first: what the person may be shown. */
        get: operations["FileRecord_accessLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/{residentId}/steps/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Destroys the keys of everything that was written about the person; cannot be taken back. */
        post: operations["FileRecord_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Districts, specific needs, languages, countries, legal statuses. Ask again with `If-None-Match`: 304 while nothing changed. */
        get: operations["CodeLists_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Intake. Answers with advice on what looks wrong and how many files look alike. */
        post: operations["Residents_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finds files of your units by a name in any script, a phone, a number or a file code. */
        post: operations["Residents_search"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/access-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a file that the duplicate search found elsewhere into your unit; its home unit hears of it. */
        post: operations["Residents_requestAccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/{residentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Residents_read"];
        /** Changes what identifies a person; absent fields stay as they are. */
        put: operations["Residents_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/{residentId}/steps/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Residents_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/{residentId}/steps/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Residents_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/{residentId}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets another unit work with the file too. */
        post: operations["Residents_share"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/{residentId}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Contact data; version 0 when none was written. */
        get: operations["Contact_read"];
        /** Changes contact data; absent fields stay as they are. */
        put: operations["Contact_change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/{residentId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Documents seen, oldest first. */
        get: operations["Contact_listDocuments"];
        put?: never;
        /** Records that a document was seen. */
        post: operations["Contact_addDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/{residentId}/documents/{documentId}/steps/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The record was a mistake; it stays, marked as withdrawn. */
        post: operations["Contact_withdrawDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/{residentId}/annex": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The restricted annex with its former versions. */
        get: operations["Annex_read"];
        /** Writes the whole annex. */
        put: operations["Annex_write"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/{residentId}/disability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The six questions of the Washington Group and their summary in three states. */
        get: operations["Annex_readDisability"];
        /** Writes the six answers; the summary follows from them. */
        put: operations["Annex_writeDisability"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/{residentId}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Specific needs, those that ended too. */
        get: operations["Annex_listNeeds"];
        put?: never;
        /** Records a need that was assessed. */
        post: operations["Annex_addNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/{residentId}/needs/{needId}/steps/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The need is over. */
        post: operations["Annex_endNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a household, with or without its members. */
        post: operations["Households_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/households/{householdId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A household with the members whose files you have. */
        get: operations["Households_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/households/{householdId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody joins; nobody lives in two households at once. */
        post: operations["Households_addMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/households/{householdId}/members/{memberId}/steps/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody leaves; the record stays with its dates. */
        post: operations["Households_leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Proposals that wait for a second colleague, or what was decided, with the people the files are of. */
        get: operations["Merges_list"];
        put?: never;
        /** Proposes to merge two files of one person; you must have both. */
        post: operations["Merges_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/{mergeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Merges_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/{mergeId}/steps/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Carries the merge out; never by whoever proposed it. */
        post: operations["Merges_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/{mergeId}/steps/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Merges_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/{mergeId}/steps/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves back exactly what the confirmation moved. */
        post: operations["Merges_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packet-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a resident can agree to have disclosed, with labels in the languages of the paper form. */
        get: operations["Consents_fields"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/residents/{residentId}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consents_list"];
        put?: never;
        post: operations["Consents_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{consentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consents_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents/{consentId}/steps/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Consents_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Cases_list"];
        put?: never;
        post: operations["Cases_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Cases_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/steps/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Cases_activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/steps/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Cases_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/steps/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Cases_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/steps/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Cases_assign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/steps/assess_risk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says how pressing the case is, and with it when it is to be looked at again. */
        post: operations["Cases_assessRisk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Cases_listNotes"];
        put?: never;
        post: operations["Cases_writeNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/service-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Cases_listEvents"];
        put?: never;
        post: operations["Cases_recordService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service-events/{eventId}/steps/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Cases_withdrawService"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open tasks first, what is due first comes first. */
        get: operations["CaseTasks_list"];
        put?: never;
        post: operations["CaseTasks_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{taskId}/steps/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseTasks_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{taskId}/steps/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It need not be done. */
        post: operations["CaseTasks_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{taskId}/steps/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseTasks_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Referrals_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{caseId}/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Referrals_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Referrals_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/receipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The paper that the resident takes along: where to go, what was agreed, and a code; nothing about the person. */
        get: operations["Referrals_receipt"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/steps/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Referrals_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/steps/answer_information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Referrals_answerInformation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/steps/record_outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What the partner said about the outcome past the system: on the telephone, on a visit, in a letter or e-mail. */
        post: operations["Referrals_recordOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/steps/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Referrals_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/steps/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Referrals_dispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/steps/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Referrals_recall"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/{referralId}/steps/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Referrals_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PartnerReferrals_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/referrals/{referralId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PartnerReferrals_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/referrals/{referralId}/steps/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PartnerReferrals_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/referrals/{referralId}/steps/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PartnerReferrals_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/referrals/{referralId}/steps/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PartnerReferrals_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/referrals/{referralId}/steps/ask_information": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PartnerReferrals_askInformation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/referrals/{referralId}/steps/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PartnerReferrals_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/referrals/{referralId}/steps/report_progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PartnerReferrals_reportProgress"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/partner/referrals/{referralId}/steps/report_outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PartnerReferrals_reportOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my-day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counts. */
        get: operations["MyDay_counts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my-day/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is behind a count: tasks, referrals and reviews in one list, what is due first comes first. */
        get: operations["MyDay_items"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom a case or a task of the unit can be given to. */
        get: operations["UnitWork_colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}/workload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each worker has in hand; for the supervisor of the unit. */
        get: operations["UnitWork_workload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{unitId}/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks and referrals that are late, the longest late first; for the supervisor of the unit. */
        get: operations["UnitWork_escalations"];
        put?: never;
        post?: never;
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
        Live: {
            /** @enum {string} */
            status: "up";
        };
        Ready: {
            /** @enum {string} */
            status: "ready";
        };
        SessionAnswer: {
            accessToken: string;
            /** @enum {string} */
            tokenType: "Bearer";
            /** @description Seconds until the access token ends. */
            expiresIn: number;
            /** @description The session ends then unless it is refreshed before. */
            sessionEndsAt: string;
            /** @description Only with `tokenDelivery: "body"`; otherwise it is in an HttpOnly cookie. */
            refreshToken?: string;
        };
        ChallengeAnswer: {
            /**
             * @description `required`: send the code. `enrol`: set up a second factor first.
             * @enum {string}
             */
            secondFactor: "required" | "enrol";
            challenge: string;
            /** @description Seconds until the challenge ends. */
            expiresIn: number;
        };
        SignInBody: {
            email: string;
            password: string;
            /** @description The second factor, for those who have one: then one request signs in, also while failed attempts of others lock the account. */
            code?: string;
            /**
             * @description Where the refresh token goes: an HttpOnly cookie (default), or the body for programs.
             * @enum {string}
             */
            tokenDelivery?: "body" | "cookie";
        };
        SecondFactorBody: {
            challenge: string;
            code: string;
        };
        EnrolmentBody: {
            challenge?: string;
            password?: string;
            code?: string;
        };
        Enrolment: {
            /** @description For an authenticator app, as a link or QR code. */
            otpauthUri: string;
            /** @description The same secret for typing in, base32. */
            secret: string;
        };
        ConfirmEnrolmentBody: {
            challenge?: string;
            /** @description A code of the new authenticator. */
            code: string;
        };
        ChangePasswordBody: {
            currentPassword: string;
            newPassword: string;
        };
        PasswordWithCodeBody: {
            email: string;
            /** @description The one-time code an administrator handed over. */
            code: string;
            password: string;
        };
        RefreshBody: {
            /** @description For programs that asked for it in the body; browsers send the cookie. */
            refreshToken?: string;
        };
        SessionView: {
            id: string;
            startedAt: string;
            lastUsedAt: string;
            endsAt: string;
            secondFactor: boolean;
            /** @description Browser and system as far as they name themselves. */
            device: string | null;
            /** @description The session of this request. */
            current: boolean;
        };
        SessionList: {
            items: components["schemas"]["SessionView"][];
        };
        OwnRole: {
            /** @enum {string} */
            role: "intake" | "social_worker" | "supervisor" | "refugee_worker" | "legal_aid" | "partner_worker" | "liaison" | "statistics_officer" | "dpo" | "administrator";
            unitId: string | null;
        };
        OwnUnit: {
            id: string;
            code: string;
            name: string;
        };
        Me: {
            id: string;
            email: string;
            displayName: string;
            partnerId: string | null;
            roles: components["schemas"]["OwnRole"][];
            units: components["schemas"]["OwnUnit"][];
            /** @description Names of the policy table: what a page may offer. */
            permissions: ("annex.change" | "annex.read" | "audit.read" | "case.assign" | "case.list" | "case.open" | "case.read" | "consent.read" | "consent.record" | "consent.withdraw" | "contact.change" | "contact.read" | "directory.import" | "document.read" | "document.record" | "household.read" | "job.retry" | "need.read" | "referral.read" | "referral.send" | "release.approve" | "release.read" | "resident.change" | "resident.close" | "resident.erase" | "resident.read" | "resident.register" | "resident.share" | "service-event.record" | "session.own" | "notification.own" | "staff.read" | "staff.manage" | "unit.read" | "unit.manage" | "api-client.manage" | "api-client.read" | "privilege.read" | "job.read" | "audit.person" | "code-list.read" | "resident.find" | "resident.merge" | "need.change" | "household.change" | "case.step" | "case.note" | "case.task" | "my-day.read" | "colleague.read" | "unit.oversee" | "referral.partner" | "directory.read" | "directory.change" | "release.run" | "release.publish" | "liaison.read")[];
            secondFactor: boolean;
            sessionId: string;
            sessionEndsAt: string;
        };
        TokenRequest: {
            /** @enum {string} */
            grant_type: "client_credentials";
            /** @description Not needed when the Authorization header (Basic) names the client. */
            client_id?: string;
            client_secret?: string;
            /** @description Some of the client's scopes, parted by spaces; all of them when missing. */
            scope?: string;
        };
        TokenError: {
            error: string;
            error_description: string;
        };
        StaffRole: {
            id: string;
            /** @enum {string} */
            role: "intake" | "social_worker" | "supervisor" | "refugee_worker" | "legal_aid" | "partner_worker" | "liaison" | "statistics_officer" | "dpo" | "administrator";
            unitId: string | null;
            grantedById: string | null;
            grantedAt: string;
        };
        Staff: {
            id: string;
            email: string;
            displayName: string;
            partnerId: string | null;
            active: boolean;
            hasPassword: boolean;
            hasSecondFactor: boolean;
            createdAt: string;
            roles: components["schemas"]["StaffRole"][];
            allowedSteps: ("deactivate" | "reactivate" | "reset-password" | "reset-second-factor")[];
            version: number;
        };
        StaffPage: {
            items: components["schemas"]["Staff"][];
            nextCursor: string | null;
        };
        SearchStaff: {
            text: string;
            limit?: number;
            /** @description The `nextCursor` of the page before. */
            cursor?: string;
        };
        NewStaff: {
            /** Format: email */
            email: string;
            displayName: string;
            /**
             * Format: uuid
             * @description For people of a partner organisation, who can only be `partner_worker`.
             */
            partnerId?: string;
        };
        OneTimeCode: {
            code: string;
            expiresAt: string;
        };
        StaffWithCode: {
            id: string;
            email: string;
            displayName: string;
            partnerId: string | null;
            active: boolean;
            hasPassword: boolean;
            hasSecondFactor: boolean;
            createdAt: string;
            roles: components["schemas"]["StaffRole"][];
            allowedSteps: ("deactivate" | "reactivate" | "reset-password" | "reset-second-factor")[];
            version: number;
            oneTimeCode: components["schemas"]["OneTimeCode"];
        };
        NewRole: {
            /** @enum {string} */
            role: "intake" | "social_worker" | "supervisor" | "refugee_worker" | "legal_aid" | "partner_worker" | "liaison" | "statistics_officer" | "dpo" | "administrator";
            /**
             * Format: uuid
             * @description Needed for, and only for, roles that read files.
             */
            unitId?: string;
        };
        Unit: {
            id: string;
            code: string;
            name: string;
            /** @enum {string} */
            kind: "intake" | "social-work" | "refugee-branch" | "legal-aid" | "management";
            closedOn: string | null;
            version: number;
        };
        UnitList: {
            items: components["schemas"]["Unit"][];
        };
        NewUnit: {
            /** @description Short and lasting, for lists and receipts. */
            code: string;
            name: string;
            /** @enum {string} */
            kind: "intake" | "social-work" | "refugee-branch" | "legal-aid" | "management";
        };
        UnitChange: {
            name: string;
            /** @enum {string} */
            kind: "intake" | "social-work" | "refugee-branch" | "legal-aid" | "management";
            /** @description A closed unit takes no new staff; null opens it again. */
            closedOn?: string | null;
        };
        ApiClient: {
            id: string;
            name: string;
            scopes: ("liaison:reports" | "partner:referrals" | "directory:read")[];
            partnerId: string | null;
            active: boolean;
            createdAt: string;
            lastUsedAt: string | null;
            allowedSteps: ("deactivate" | "rotate-secret")[];
            version: number;
        };
        ApiClientPage: {
            items: components["schemas"]["ApiClient"][];
            nextCursor: string | null;
        };
        NewApiClient: {
            name: string;
            scopes: ("liaison:reports" | "partner:referrals" | "directory:read")[];
            /**
             * Format: uuid
             * @description The partner it works for; needed for, and only for, `partner:referrals`.
             */
            partnerId?: string;
        };
        ApiClientWithSecret: {
            id: string;
            name: string;
            scopes: ("liaison:reports" | "partner:referrals" | "directory:read")[];
            partnerId: string | null;
            active: boolean;
            createdAt: string;
            lastUsedAt: string | null;
            allowedSteps: ("deactivate" | "rotate-secret")[];
            version: number;
            /** @description Shown this once. */
            clientSecret: string;
        };
        PrivilegeEntry: {
            at: string;
            /** @enum {string} */
            change: "account-created" | "role-granted" | "role-revoked" | "deactivated" | "reactivated" | "password-reset" | "second-factor-reset" | "client-created" | "client-secret-rotated" | "client-deactivated";
            /** @enum {string|null} */
            role: "intake" | "social_worker" | "supervisor" | "refugee_worker" | "legal_aid" | "partner_worker" | "liaison" | "statistics_officer" | "dpo" | "administrator" | null;
            unitId: string | null;
            staffId: string | null;
            /** @description Name of the account, when it is one of staff. */
            displayName: string | null;
            clientId: string | null;
            /** @description Name of the API client, when it is one. */
            clientName: string | null;
            byId: string | null;
            byName: string | null;
        };
        PrivilegePage: {
            items: components["schemas"]["PrivilegeEntry"][];
            nextCursor: string | null;
        };
        AuditActor: {
            /** @enum {string} */
            kind: "staff" | "client" | "system" | "anonymous";
            /** @description Of staff and API clients. */
            id: string | null;
            /** @description Of staff and API clients, or the name of the background job. */
            name: string | null;
            /** @description The roles that the person has now. */
            roles: ("intake" | "social_worker" | "supervisor" | "refugee_worker" | "legal_aid" | "partner_worker" | "liaison" | "statistics_officer" | "dpo" | "administrator")[];
        };
        AuditSubjectAnswer: {
            /** @enum {string} */
            kind: "release" | "staff" | "api-client" | "case" | "case-task" | "consent" | "import" | "organization" | "referral" | "resident" | "service" | "service-event" | "statistics-run" | "unit";
            id: string;
            /** @description Of staff, API clients and units. */
            name: string | null;
        };
        AuditEventLine: {
            seq: string;
            /** @description RFC 3339. */
            at: string;
            by: components["schemas"]["AuditActor"];
            /** @enum {string} */
            action: "annex.change" | "annex.read" | "audit.read" | "audit.verify" | "case-note.read" | "case-note.write" | "case-task.cancel" | "case-task.complete" | "case-task.give" | "case-task.list" | "case-task.reopen" | "case.activate" | "case.assess_risk" | "case.assign" | "case.close" | "case.list" | "case.open" | "case.read" | "case.reopen" | "consent.read" | "consent.record" | "consent.withdraw" | "contact.change" | "contact.read" | "demo-city.load" | "directory.import" | "disability.change" | "disability.read" | "document.read" | "document.record" | "document.withdraw" | "household.join" | "household.leave" | "household.open" | "household.read" | "job.list" | "job.retry" | "liaison-report.list" | "liaison-report.read" | "merge.confirm" | "merge.list" | "merge.propose" | "merge.refuse" | "merge.undo" | "my-day.list" | "need.add" | "need.end" | "need.read" | "organization.add" | "organization.change" | "password.change" | "password.set" | "privilege.account-created" | "privilege.client-created" | "privilege.client-deactivated" | "privilege.client-secret-rotated" | "privilege.deactivated" | "privilege.password-reset" | "privilege.reactivated" | "privilege.role-granted" | "privilege.role-revoked" | "privilege.second-factor-reset" | "referral.accept" | "referral.answer_information" | "referral.ask_information" | "referral.confirm" | "referral.decline" | "referral.destroy-packet" | "referral.dispute" | "referral.draft" | "referral.escalate" | "referral.expire" | "referral.list" | "referral.read" | "referral.recall" | "referral.record_outcome" | "referral.receive" | "referral.report_outcome" | "referral.report_progress" | "referral.send" | "referral.start" | "referral.withdraw" | "release.approve" | "release.read" | "release.reject" | "release.release" | "resident.access-log" | "resident.change" | "resident.close" | "resident.duplicate-search" | "resident.erase" | "resident.history" | "resident.import" | "resident.read" | "resident.register" | "resident.reopen" | "resident.search" | "resident.share" | "resident.take" | "second-factor.confirm" | "second-factor.enrol" | "service-event.list" | "service-event.record" | "service-event.withdraw" | "service.add" | "service.change" | "service.publish" | "service.withdraw" | "session.end" | "session.end-all" | "session.start" | "statistics-draft.make" | "statistics-run.request" | "statistics-run.retry" | "statistics-run.unchanged" | "unit.change" | "unit.create" | "unit.escalations" | "request.refuse" | "password.prove" | "session.second-factor" | "session.own" | "notification.own" | "staff.read" | "staff.manage" | "unit.read" | "unit.manage" | "api-client.manage" | "api-client.read" | "privilege.read" | "job.read" | "audit.person" | "code-list.read" | "resident.find" | "resident.merge" | "need.change" | "household.change" | "case.step" | "case.note" | "case.task" | "my-day.read" | "colleague.read" | "unit.oversee" | "referral.partner" | "directory.read" | "directory.change" | "release.run" | "release.publish" | "liaison.read";
            /** @enum {string} */
            outcome: "done" | "denied";
            /** @enum {string|null} */
            purpose: "legal_aid" | "referral" | "casework" | "contact_person" | "verify_identity" | "correct_data" | "safeguarding" | "complaint" | "subject_request" | null;
            subject: components["schemas"]["AuditSubjectAnswer"] | null;
            /** @description Codes of the files of the residents concerned, at most 20; files that were merged or erased have none any more. */
            fileCodes: string[];
            /** @description How many residents were concerned. */
            residents: number;
        };
        AuditEventPage: {
            items: components["schemas"]["AuditEventLine"][];
            nextCursor: string | null;
        };
        ChainFaultAnswer: {
            seq: string;
            /** @enum {string} */
            fault: "gap" | "altered" | "head-differs";
        };
        AuditVerification: {
            checkedAt: string;
            /** @description The first and the last event that were recomputed; 1 when it was the whole chain. */
            fromSeq: string;
            toSeq: string;
            /** @description SHA-256 of the last event, hex: the same as in the copies kept elsewhere, or the chain was written anew. */
            head: string;
            whole: boolean;
            fault: components["schemas"]["ChainFaultAnswer"] | null;
        };
        JobCounts: {
            waiting: number;
            active: number;
            delayed: number;
            failed: number;
        };
        JobItem: {
            id: string;
            /** @enum {string} */
            name: "outbox-relay" | "housekeeping" | "sign-in-housekeeping" | "referral-sweep" | "monthly-report" | "monthly-report-check" | "on privilege.changed tell-overseers" | "on resident.shared tell-home-unit" | "on resident.erased end-referrals" | "on consent.withdrawn end-referrals" | "on statistics.run-requested perform";
            /** @enum {string} */
            state: "waiting" | "active" | "delayed" | "failed" | "completed";
            attempts: number;
            /** @description Code of the last failure. */
            failure: string | null;
            addedAt: string;
        };
        JobList: {
            /** @enum {string} */
            backend: "postgres" | "redis";
            counts: components["schemas"]["JobCounts"];
            items: components["schemas"]["JobItem"][];
            nextCursor: string | null;
        };
        JobRetried: {
            retried: boolean;
        };
        Notification: {
            detail: {
                [key: string]: string | number | boolean | null;
            };
            id: string;
            /** @enum {string} */
            kind: "privilege.changed" | "resident.taken" | "referral.sent" | "referral.accepted" | "referral.declined" | "referral.information-asked" | "referral.information-answered" | "referral.outcome-reported" | "referral.closed" | "referral.disputed" | "referral.recalled" | "referral.withdrawn" | "referral.overdue" | "referral.escalated" | "referral.expired" | "referral.delete-packet";
            /** @enum {string|null} */
            subjectKind: "staff" | "api-client" | "referral" | "resident" | null;
            subjectId: string | null;
            createdAt: string;
            readAt: string | null;
        };
        NotificationPage: {
            items: components["schemas"]["Notification"][];
            nextCursor: string | null;
        };
        TranslatedName: {
            language: string;
            name: string;
        };
        ServiceSummary: {
            id: string;
            organizationId: string;
            organizationName: string;
            name: string;
            /** @enum {string} */
            sector: "education" | "health" | "livelihood" | "legal" | "protection" | "psychosocial" | "housing" | "language" | "social-assistance" | "documents" | "child-protection" | "food" | "wash" | "other";
            /** @enum {string} */
            status: "active" | "inactive" | "defunct" | "temporarily closed";
            published: boolean;
            acceptsReferrals: boolean;
            /** @description True when somebody else decides on nationality or registration. */
            hasExternalGate: boolean;
            /** @description Languages in which it is given. */
            languages: string[];
            /** @description What has to be known before anybody is sent there. */
            alert: string | null;
            translatedNames: components["schemas"]["TranslatedName"][];
            /** @description Districts of its places. */
            districtCodes: string[];
            version: number;
            lastModified: string;
        };
        ServicePage: {
            items: components["schemas"]["ServiceSummary"][];
            nextCursor: string | null;
        };
        ExternalGateView: {
            text: string;
            /** @description Who decides it, where that is known. */
            decidedBy: string | null;
            /** @description The labels of the source, where it has some. */
            registration: string[];
            nationality: string[];
            /** @description The day on which somebody of the city looked at it and let the service be published. */
            reviewedOn: string | null;
        };
        TranslationView: {
            language: string;
            name?: string;
            description?: string;
        };
        PlaceView: {
            id: string;
            name: string | null;
            latitude: number | null;
            longitude: number | null;
            districtCode: string | null;
            address: string | null;
            city: string | null;
            postalCode: string | null;
        };
        ServiceView: {
            /** @description What an import brought along and no field of ours holds. */
            extra: {
                [key: string]: unknown;
            };
            alternateName: string | null;
            description: string | null;
            url: string | null;
            email: string | null;
            applicationProcess: string | null;
            feesDescription: string | null;
            eligibilityDescription: string | null;
            minimumAge: number | null;
            maximumAge: number | null;
            interpretationServices: string | null;
            externalGate: components["schemas"]["ExternalGateView"] | null;
            translations: components["schemas"]["TranslationView"][];
            requiredDocuments: string[];
            locations: components["schemas"]["PlaceView"][];
            allowedSteps: ("publish" | "withdraw")[];
            id: string;
            organizationId: string;
            organizationName: string;
            name: string;
            /** @enum {string} */
            sector: "education" | "health" | "livelihood" | "legal" | "protection" | "psychosocial" | "housing" | "language" | "social-assistance" | "documents" | "child-protection" | "food" | "wash" | "other";
            /** @enum {string} */
            status: "active" | "inactive" | "defunct" | "temporarily closed";
            published: boolean;
            acceptsReferrals: boolean;
            /** @description True when somebody else decides on nationality or registration. */
            hasExternalGate: boolean;
            /** @description Languages in which it is given. */
            languages: string[];
            /** @description What has to be known before anybody is sent there. */
            alert: string | null;
            translatedNames: components["schemas"]["TranslatedName"][];
            /** @description Districts of its places. */
            districtCodes: string[];
            version: number;
            lastModified: string;
        };
        ExternalGateInput: {
            text: string;
            decidedBy?: string;
        };
        TranslationInput: {
            /** @description BCP 47 without region: `ar`, `ku`, `fa`. */
            language: string;
            name: string;
            description?: string;
        };
        LocationInput: {
            /** Format: uuid */
            id?: string;
            name: string;
            latitude?: number;
            longitude?: number;
            /** @description Code of the district (`TUR035008`). */
            districtCode?: string;
            address?: string;
            city?: string;
            postalCode?: string;
        };
        ServiceInput: {
            /** Format: uuid */
            organizationId: string;
            name: string;
            alternateName?: string;
            description?: string;
            /** @enum {string} */
            status: "active" | "inactive" | "defunct" | "temporarily closed";
            /** @enum {string} */
            sector: "education" | "health" | "livelihood" | "legal" | "protection" | "psychosocial" | "housing" | "language" | "social-assistance" | "documents" | "child-protection" | "food" | "wash" | "other";
            /** Format: uri */
            url?: string;
            /** Format: email */
            email?: string;
            applicationProcess?: string;
            feesDescription?: string;
            eligibilityDescription?: string;
            minimumAge?: number;
            maximumAge?: number;
            interpretationServices?: string;
            alert?: string;
            acceptsReferrals?: boolean;
            externalGate?: components["schemas"]["ExternalGateInput"];
            translations?: components["schemas"]["TranslationInput"][];
            /** @description Languages in which the service is given, ISO 639. */
            languages?: string[];
            /** @description Papers to bring. */
            requiredDocuments?: string[];
            locations?: components["schemas"]["LocationInput"][];
        };
        PublishInput: {
            /** @description Needed when the service states an external gate: somebody looked at it. */
            gateReviewed?: boolean;
        };
        OrganizationView: {
            id: string;
            name: string;
            alternateName: string | null;
            description: string;
            email: string | null;
            website: string | null;
            /** @enum {string} */
            kind: "city" | "partner";
            parentId: string | null;
            version: number;
            lastModified: string;
        };
        OrganizationPage: {
            items: components["schemas"]["OrganizationView"][];
            nextCursor: string | null;
        };
        OrganizationInput: {
            name: string;
            alternateName?: string;
            description: string;
            /** Format: email */
            email?: string;
            /** Format: uri */
            website?: string;
            /** @enum {string} */
            kind?: "city" | "partner";
            /** Format: uuid */
            parentId?: string;
        };
        HsdsInformation: {
            version: string;
            profile: string;
            openapi_url: string;
        };
        HsdsPage: {
            total_items: number;
            total_pages: number;
            page_number: number;
            size: number;
            first_page: boolean;
            last_page: boolean;
            empty: boolean;
            contents: Record<string, never>[];
        };
        ImportCounts: {
            toAdd: number;
            toChange: number;
            unchanged: number;
            /** @description Known from an earlier import and not in the file any more; left as they are. */
            gone: number;
        };
        ImportFault: {
            /**
             * @description A `fault` keeps the record out; a `note` leaves out a part of it.
             * @enum {string}
             */
            severity: "fault" | "note";
            /** @description Position of the record in the file, from 1. */
            row: number;
            /** @description JSON pointer or name of the field. */
            pointer: string;
            code: string;
        };
        DirectoryImport: {
            stored: boolean;
            /** @description False when faults stop it: repair the file, or say `skipFaulty`. */
            storable: boolean;
            digest: string;
            /** @description Records in the file. */
            read: number;
            /** @description Records with a fault. */
            rejected: number;
            organizations: components["schemas"]["ImportCounts"];
            locations: components["schemas"]["ImportCounts"];
            services: components["schemas"]["ImportCounts"];
            /** @description Services that state a requirement of nationality or registration: not shown to the public before somebody has looked. */
            withExternalGate: number;
            /** @description The first 200. */
            faults: components["schemas"]["ImportFault"][];
            faultsTotal: number;
            /** @description Ids that several records share; each of these is kept. */
            sharedIds: string[];
        };
        RunResponse: {
            id: string;
            period: string;
            /**
             * @description `done`: a draft was made; `unchanged`: nothing differs from the latest one.
             * @enum {string}
             */
            state: "failed" | "done" | "queued" | "running" | "unchanged";
            requestedBy: string | null;
            requestedByName: string | null;
            requestedAt: string;
            startedAt: string | null;
            finishedAt: string | null;
            attempts: number;
            /**
             * @description What went wrong, as a code; also while further attempts follow.
             * @enum {string|null}
             */
            errorCode: "try-again" | "took-too-long" | "database-down" | "storage-full" | "database-busy" | "not-recorded" | "internal-error" | "release-cannot-be-made-safe" | "published-figures-contradict" | "observations-disagree" | "cube-input-invalid" | null;
            releaseId: string | null;
        };
        RunPage: {
            items: components["schemas"]["RunResponse"][];
            nextCursor: string | null;
        };
        RequestRun: {
            /** @description The month, `YYYY-MM`. */
            period: string;
        };
        ReleaseHeadResponse: {
            id: string;
            period: string;
            revision: number;
            /** @enum {string} */
            state: "draft" | "approved" | "released" | "rejected";
            /** @enum {string} */
            profile: "HP-S1";
            /** @description Null when the schedule asked for it. */
            requestedBy: string | null;
            requestedByName: string | null;
            /** @description When the draft was made. */
            createdAt: string;
            approvedBy: string | null;
            approvedByName: string | null;
            approvedAt: string | null;
            releasedBy: string | null;
            releasedByName: string | null;
            releasedAt: string | null;
            /** @description Null, with a moment beside it, when a newer draft took its place. */
            rejectedBy: string | null;
            rejectedByName: string | null;
            rejectedAt: string | null;
            /** @description SHA-256 of the published cells in canonical JSON, hex. */
            digest: string;
            version: number;
            /** @description What the present person may do with it now. */
            allowedSteps: ("release" | "approve" | "reject")[];
        };
        ReleasePage: {
            items: components["schemas"]["ReleaseHeadResponse"][];
            nextCursor: string | null;
        };
        TotalResponse: {
            /** @enum {string} */
            indicator: "REG_STOCK" | "REG_NEW" | "REG_CLOSED" | "CASE_OPENED" | "CASE_CLOSED" | "CASE_ACTIVE" | "SVC_EVENTS" | "SERVED" | "REF_OUT" | "REF_DONE";
            /** @description Null when suppressed. */
            value: number | null;
        };
        ReleasedMonthResponse: {
            period: string;
            /** @description The newest released one. */
            revision: number;
            totals: components["schemas"]["TotalResponse"][];
        };
        ReleasedMonthList: {
            items: components["schemas"]["ReleasedMonthResponse"][];
        };
        PublishedFigureResponse: {
            /** @enum {string} */
            indicator: "REG_STOCK" | "REG_NEW" | "REG_CLOSED" | "CASE_OPENED" | "CASE_CLOSED" | "CASE_ACTIVE" | "SVC_EVENTS" | "SERVED" | "REF_OUT" | "REF_DONE";
            /** @enum {string} */
            table: "popType-sex-age" | "district-sex";
            /** @enum {string} */
            refArea: "TUR035" | "TUR035001" | "TUR035002" | "TUR035003" | "TUR035004" | "TUR035005" | "TUR035006" | "TUR035007" | "TUR035008" | "TUR035009" | "TUR035010" | "TUR035011" | "TUR035012" | "TUR035013" | "TUR035014" | "TUR035015" | "TUR035016" | "TUR035017" | "TUR035018" | "TUR035019" | "TUR035020" | "TUR035021" | "TUR035022" | "TUR035023" | "TUR035024" | "TUR035025" | "TUR035026" | "TUR035027" | "TUR035028" | "TUR035029" | "TUR035030" | "TUR035_U";
            /** @enum {string} */
            popType: "REF" | "ASY" | "OIP" | "STA" | "IDP" | "RET" | "RDP" | "OOC" | "HST" | "_U" | "_T";
            /** @enum {string} */
            sex: "_U" | "F" | "M" | "_T" | "_O";
            /** @enum {string} */
            age: "_U" | "_T" | "Y0T4" | "Y5T11" | "Y12T17" | "Y18T59" | "Y_GE60";
            /** @description Null when suppressed. */
            value: number | null;
            /** @enum {string} */
            obsStatus: "A" | "P" | "Q";
            /** @enum {string} */
            confStatus: "F" | "A" | "D";
        };
        FigureChange: {
            /** @enum {string} */
            indicator: "REG_STOCK" | "REG_NEW" | "REG_CLOSED" | "CASE_OPENED" | "CASE_CLOSED" | "CASE_ACTIVE" | "SVC_EVENTS" | "SERVED" | "REF_OUT" | "REF_DONE";
            /** @enum {string} */
            table: "popType-sex-age" | "district-sex";
            /** @enum {string} */
            refArea: "TUR035" | "TUR035001" | "TUR035002" | "TUR035003" | "TUR035004" | "TUR035005" | "TUR035006" | "TUR035007" | "TUR035008" | "TUR035009" | "TUR035010" | "TUR035011" | "TUR035012" | "TUR035013" | "TUR035014" | "TUR035015" | "TUR035016" | "TUR035017" | "TUR035018" | "TUR035019" | "TUR035020" | "TUR035021" | "TUR035022" | "TUR035023" | "TUR035024" | "TUR035025" | "TUR035026" | "TUR035027" | "TUR035028" | "TUR035029" | "TUR035030" | "TUR035_U";
            /** @enum {string} */
            popType: "REF" | "ASY" | "OIP" | "STA" | "IDP" | "RET" | "RDP" | "OOC" | "HST" | "_U" | "_T";
            /** @enum {string} */
            sex: "_U" | "F" | "M" | "_T" | "_O";
            /** @enum {string} */
            age: "_U" | "_T" | "Y0T4" | "Y5T11" | "Y12T17" | "Y18T59" | "Y_GE60";
            before: number | null;
            after: number | null;
        };
        ReleaseResponse: {
            id: string;
            period: string;
            revision: number;
            /** @enum {string} */
            state: "draft" | "approved" | "released" | "rejected";
            /** @enum {string} */
            profile: "HP-S1";
            /** @description Null when the schedule asked for it. */
            requestedBy: string | null;
            requestedByName: string | null;
            /** @description When the draft was made. */
            createdAt: string;
            approvedBy: string | null;
            approvedByName: string | null;
            approvedAt: string | null;
            releasedBy: string | null;
            releasedByName: string | null;
            releasedAt: string | null;
            /** @description Null, with a moment beside it, when a newer draft took its place. */
            rejectedBy: string | null;
            rejectedByName: string | null;
            rejectedAt: string | null;
            /** @description SHA-256 of the published cells in canonical JSON, hex. */
            digest: string;
            version: number;
            /** @description What the present person may do with it now. */
            allowedSteps: ("release" | "approve" | "reject")[];
            cells: components["schemas"]["PublishedFigureResponse"][];
            /** @description What differs from the released revision before it; empty for the first. */
            changes: components["schemas"]["FigureChange"][];
        };
        ReportResponse: {
            cells: components["schemas"]["PublishedFigureResponse"][];
            releaseId: string;
            period: string;
            revision: number;
            /** @enum {string} */
            profile: "HP-S1";
            releasedAt: string;
            digest: string;
        };
        ReportHeadResponse: {
            releaseId: string;
            period: string;
            revision: number;
            /** @enum {string} */
            profile: "HP-S1";
            releasedAt: string;
            digest: string;
        };
        ReportListResponse: {
            items: components["schemas"]["ReportHeadResponse"][];
        };
        PhoneInput: {
            /** @description As the person says it; spaces, brackets and a leading + are fine. */
            number: string;
            /** @description Whose phone it is, when to call. */
            note?: string | null;
        };
        IdentityNumberInput: {
            /** @enum {string} */
            kind: "other" | "tckn" | "ykn" | "passport" | "unhcr";
            /** @description Never refused for its checksum: a wrong one is answered with advice. */
            number: string;
        };
        NameInput: {
            given?: string | null;
            family?: string | null;
            /**
             * @description ISO 15924.
             * @enum {string|null}
             */
            script?: "Latn" | "Arab" | "Cyrl" | "Geor" | "Armn" | "Hebr" | "Ethi" | "Deva" | "Hans" | "Grek" | null;
            /** @enum {string|null} */
            kind?: "registered" | "own_script" | "variant" | "former" | null;
        };
        BirthDateInput: {
            value?: string | null;
            /** @enum {string} */
            quality: "unknown" | "exact" | "month" | "year" | "estimated";
        };
        LanguageInput: {
            /** @description ISO 639. */
            code: string;
            /** @enum {string|null} */
            proficiency?: "native" | "fluent" | "simple" | "interpreter_required" | null;
            /** @description An interpreter for this language is needed. */
            interpreter?: boolean | null;
        };
        DuplicateProbe: {
            callName?: string;
            phones?: components["schemas"]["PhoneInput"][] | null;
            addressLines?: string[] | null;
            identityNumbers?: components["schemas"]["IdentityNumberInput"][] | null;
            names?: components["schemas"]["NameInput"][] | null;
            birthDate?: components["schemas"]["BirthDateInput"] | null;
            /** @enum {string|null} */
            sex?: "unknown" | "other" | "F" | "M" | null;
            languages?: components["schemas"]["LanguageInput"][] | null;
            /** @description P-code of a district of İzmir. */
            districtCode?: string | null;
            neighbourhood?: string | null;
        };
        ReasonAnswer: {
            /** @enum {string} */
            field: "number" | "place" | "address" | "birthDate" | "sex" | "phone" | "givenName" | "familyName" | "nameOrder" | "household";
            /** @enum {string} */
            code: "same" | "same-and-common" | "other-script" | "other-script-and-common" | "sounds-alike" | "similar" | "partly-same" | "different" | "given-and-family-swapped" | "same-first-of-january" | "day-and-month-swapped" | "next-day" | "one-digit-off" | "digits-transposed" | "same-month" | "same-year" | "year-close" | "same-year-first-of-january" | "same-year-other-day" | "different-year" | "one-character-off" | "characters-transposed" | "another-valid-one" | "same-neighbourhood" | "same-postcode" | "same-district" | "perhaps-a-relative";
            weight: number;
        };
        OwnFileAnswer: {
            id: string;
            callName: string;
            birthYear: number | null;
        };
        UnitAnswer: {
            id: string;
            name: string;
        };
        DuplicateCandidate: {
            fileCode: string;
            score: number;
            /** @enum {string} */
            verdict: "same" | "no" | "likely" | "possible";
            reasons: components["schemas"]["ReasonAnswer"][];
            /** @description Own units only: null otherwise. */
            resident: components["schemas"]["OwnFileAnswer"] | null;
            /** @description Other units only: whom to ask. */
            homeUnit: components["schemas"]["UnitAnswer"] | null;
        };
        DuplicateCandidates: {
            items: components["schemas"]["DuplicateCandidate"][];
        };
        ColleagueAnswer: {
            id: string;
            name: string;
        };
        HistoryLine: {
            id: string;
            version: number;
            /** @description RFC 3339. */
            at: string;
            by: components["schemas"]["ColleagueAnswer"] | null;
            /** @enum {string} */
            change: "close" | "identity" | "take" | "reopen" | "merged" | "register" | "contact" | "document-seen" | "document-withdrawn" | "share" | "merge" | "merge-undone" | "erase";
            fields: ("email" | "districtCode" | "languages" | "unitIds" | "phones" | "callName" | "names" | "birthDate" | "sex" | "neighbourhood" | "safeContact" | "addressLines" | "identityNumbers")[];
            before: Record<string, never> | null;
        };
        HistoryLines: {
            items: components["schemas"]["HistoryLine"][];
            nextCursor: string | null;
        };
        ReaderAnswer: {
            name: string;
            roles: ("intake" | "social_worker" | "supervisor" | "refugee_worker" | "legal_aid" | "partner_worker" | "liaison" | "statistics_officer" | "dpo" | "administrator")[];
        };
        AccessLine: {
            seq: string;
            /** @description RFC 3339. */
            at: string;
            /** @enum {string} */
            action: "annex.change" | "annex.read" | "audit.read" | "audit.verify" | "case-note.read" | "case-note.write" | "case-task.cancel" | "case-task.complete" | "case-task.give" | "case-task.list" | "case-task.reopen" | "case.activate" | "case.assess_risk" | "case.assign" | "case.close" | "case.list" | "case.open" | "case.read" | "case.reopen" | "consent.read" | "consent.record" | "consent.withdraw" | "contact.change" | "contact.read" | "demo-city.load" | "directory.import" | "disability.change" | "disability.read" | "document.read" | "document.record" | "document.withdraw" | "household.join" | "household.leave" | "household.open" | "household.read" | "job.list" | "job.retry" | "liaison-report.list" | "liaison-report.read" | "merge.confirm" | "merge.list" | "merge.propose" | "merge.refuse" | "merge.undo" | "my-day.list" | "need.add" | "need.end" | "need.read" | "organization.add" | "organization.change" | "password.change" | "password.set" | "privilege.account-created" | "privilege.client-created" | "privilege.client-deactivated" | "privilege.client-secret-rotated" | "privilege.deactivated" | "privilege.password-reset" | "privilege.reactivated" | "privilege.role-granted" | "privilege.role-revoked" | "privilege.second-factor-reset" | "referral.accept" | "referral.answer_information" | "referral.ask_information" | "referral.confirm" | "referral.decline" | "referral.destroy-packet" | "referral.dispute" | "referral.draft" | "referral.escalate" | "referral.expire" | "referral.list" | "referral.read" | "referral.recall" | "referral.record_outcome" | "referral.receive" | "referral.report_outcome" | "referral.report_progress" | "referral.send" | "referral.start" | "referral.withdraw" | "release.approve" | "release.read" | "release.reject" | "release.release" | "resident.access-log" | "resident.change" | "resident.close" | "resident.duplicate-search" | "resident.erase" | "resident.history" | "resident.import" | "resident.read" | "resident.register" | "resident.reopen" | "resident.search" | "resident.share" | "resident.take" | "second-factor.confirm" | "second-factor.enrol" | "service-event.list" | "service-event.record" | "service-event.withdraw" | "service.add" | "service.change" | "service.publish" | "service.withdraw" | "session.end" | "session.end-all" | "session.start" | "statistics-draft.make" | "statistics-run.request" | "statistics-run.retry" | "statistics-run.unchanged" | "unit.change" | "unit.create" | "unit.escalations";
            /** @enum {string} */
            outcome: "done" | "denied";
            /** @enum {string|null} */
            purpose: "legal_aid" | "referral" | "casework" | "contact_person" | "verify_identity" | "correct_data" | "safeguarding" | "complaint" | "subject_request" | null;
            /** @enum {string} */
            byKind: "staff" | "client" | "system";
            by: components["schemas"]["ReaderAnswer"] | null;
        };
        AccessLines: {
            items: components["schemas"]["AccessLine"][];
            nextCursor: string | null;
        };
        EraseResident: {
            /** @enum {string} */
            reason: "asked_by_person" | "retention_ended" | "registered_in_error" | "ordered_by_authority";
        };
        NameAnswer: {
            given: string;
            family: string;
            /**
             * @description ISO 15924.
             * @enum {string}
             */
            script?: "Latn" | "Arab" | "Cyrl" | "Geor" | "Armn" | "Hebr" | "Ethi" | "Deva" | "Hans" | "Grek";
            /** @enum {string} */
            kind: "registered" | "own_script" | "variant" | "former";
        };
        BirthDateAnswer: {
            value: string | null;
            /** @enum {string} */
            quality: "unknown" | "exact" | "month" | "year" | "estimated";
        };
        LanguageAnswer: {
            /** @description ISO 639. */
            code: string;
            /** @enum {string} */
            proficiency?: "native" | "fluent" | "simple" | "interpreter_required";
            interpreter: boolean;
        };
        ResidentView: {
            id: string;
            code: string;
            /** @enum {string} */
            state: "closed" | "open" | "merged" | "erased";
            homeUnitId: string;
            unitIds: string[];
            registeredOn: string;
            closedOn: string | null;
            /** @enum {string|null} */
            closureReason: "duplicate" | "moved" | "died" | "no_contact" | "returned" | "resettled" | "naturalised" | null;
            mergedInto: string | null;
            householdId: string | null;
            callName: string | null;
            names: components["schemas"]["NameAnswer"][];
            birthDate: components["schemas"]["BirthDateAnswer"] | null;
            /** @enum {string|null} */
            sex: "unknown" | "other" | "F" | "M" | null;
            languages: components["schemas"]["LanguageAnswer"][];
            districtCode: string | null;
            neighbourhood: string | null;
            version: number;
            allowedSteps: ("close" | "change" | "reopen" | "share" | "erase" | "propose_merge")[];
        };
        DistrictItem: {
            code: string;
            name: string;
            nameAr: string;
        };
        NeedGroupItem: {
            /** @enum {string} */
            code: "TR" | "CR" | "SC" | "WR" | "ER" | "SP" | "DS" | "SM" | "FU" | "LP" | "SV";
            /** @description In English, as UNHCR's list has it. */
            name: string;
        };
        NeedItem: {
            /** @description Group and detail, `SP-PT`. */
            code: string;
            /** @enum {string} */
            group: "TR" | "CR" | "SC" | "WR" | "ER" | "SP" | "DS" | "SM" | "FU" | "LP" | "SV";
            /** @description Recorded and seen by roles that work with such needs only. */
            sensitive: boolean;
        };
        NeedList: {
            /** @description Stands beside every recorded need, because the list changes. */
            version: string;
            groups: components["schemas"]["NeedGroupItem"][];
            items: components["schemas"]["NeedItem"][];
        };
        CountryItem: {
            /** @description ISO 3166-1 alpha-3, or UNHCR's XXA (stateless) and UNK (unknown). */
            code: string;
            /** @description ISO 3166-1 alpha-2, for names in the language of the page; null for UNHCR's codes. */
            alpha2: string | null;
        };
        LegalStatusItem: {
            /** @enum {string} */
            code: "citizen" | "temporary_protection" | "refugee" | "conditional_refugee" | "subsidiary_protection" | "international_protection_applicant" | "humanitarian_residence" | "unregistered" | "stateless" | "displaced_citizen" | "residence_permit" | "undisclosed";
            /**
             * @description The population type it stands for unless somebody says otherwise.
             * @enum {string}
             */
            populationType: "REF" | "ASY" | "OIP" | "STA" | "IDP" | "RET" | "RDP" | "OOC" | "HST" | "_U";
        };
        CodeLists: {
            districts: components["schemas"]["DistrictItem"][];
            needs: components["schemas"]["NeedList"];
            /** @description ISO 639-1 and, where it has none, ISO 639-3. */
            languages: string[];
            countries: components["schemas"]["CountryItem"][];
            legalStatuses: components["schemas"]["LegalStatusItem"][];
        };
        SafeContactInput: {
            /** @enum {string} */
            rule: "not_asked" | "any" | "no_calls" | "calls_only_from_named" | "messages_only" | "only_in_person" | "through_trusted_person" | "no_contact";
            note?: string | null;
        };
        ChangeContact: {
            phones?: components["schemas"]["PhoneInput"][] | null;
            /** Format: email */
            email?: string | null;
            addressLines?: string[] | null;
            identityNumbers?: components["schemas"]["IdentityNumberInput"][] | null;
            safeContact?: components["schemas"]["SafeContactInput"] | null;
        };
        WriteAnnex: {
            /** @enum {string} */
            status: "citizen" | "temporary_protection" | "refugee" | "conditional_refugee" | "subsidiary_protection" | "international_protection_applicant" | "humanitarian_residence" | "unregistered" | "stateless" | "displaced_citizen" | "residence_permit" | "undisclosed";
            /**
             * @description UNHCR's population type; follows from the status when absent.
             * @enum {string|null}
             */
            populationType?: "REF" | "ASY" | "OIP" | "STA" | "IDP" | "RET" | "RDP" | "OOC" | "HST" | "_U" | null;
            /** @description ISO 3166-1 alpha-3, XXA for stateless. */
            citizenship?: string | null;
            statusFrom?: string | null;
            statusUntil?: string | null;
        };
        RegisterResident: {
            callName: string;
            /**
             * Format: uuid
             * @description Own unit that keeps the file; may be absent for whoever works in one unit only.
             */
            unitId?: string;
            /** @description Today when absent. */
            registeredOn?: string;
            contact?: components["schemas"]["ChangeContact"] | null;
            /** @description Needs the right to write the annex. */
            annex?: components["schemas"]["WriteAnnex"] | null;
            names?: components["schemas"]["NameInput"][] | null;
            birthDate?: components["schemas"]["BirthDateInput"] | null;
            /** @enum {string|null} */
            sex?: "unknown" | "other" | "F" | "M" | null;
            languages?: components["schemas"]["LanguageInput"][] | null;
            /** @description P-code of a district of İzmir. */
            districtCode?: string | null;
            neighbourhood?: string | null;
        };
        AdviceAnswer: {
            pointer: string;
            code: string;
            detail: string;
        };
        RegisteredView: {
            id: string;
            code: string;
            /** @enum {string} */
            state: "closed" | "open" | "merged" | "erased";
            homeUnitId: string;
            unitIds: string[];
            registeredOn: string;
            closedOn: string | null;
            /** @enum {string|null} */
            closureReason: "duplicate" | "moved" | "died" | "no_contact" | "returned" | "resettled" | "naturalised" | null;
            mergedInto: string | null;
            householdId: string | null;
            callName: string | null;
            names: components["schemas"]["NameAnswer"][];
            birthDate: components["schemas"]["BirthDateAnswer"] | null;
            /** @enum {string|null} */
            sex: "unknown" | "other" | "F" | "M" | null;
            languages: components["schemas"]["LanguageAnswer"][];
            districtCode: string | null;
            neighbourhood: string | null;
            version: number;
            allowedSteps: ("close" | "change" | "reopen" | "share" | "erase" | "propose_merge")[];
            advice: components["schemas"]["AdviceAnswer"][];
            possibleDuplicates: number;
        };
        SearchResidents: {
            text: string;
            limit?: number;
            /** @description The `nextCursor` of the page before. */
            cursor?: string;
        };
        ResidentLine: {
            id: string;
            code: string;
            /** @enum {string} */
            state: "closed" | "open" | "merged" | "erased";
            callName: string | null;
            names: components["schemas"]["NameAnswer"][];
            birthYear: number | null;
            districtCode: string | null;
        };
        ResidentLines: {
            items: components["schemas"]["ResidentLine"][];
            nextCursor: string | null;
        };
        RequestAccess: {
            /** @description As the duplicate search showed it, `R-7K3M-92QF`. */
            fileCode: string;
            /**
             * Format: uuid
             * @description Own unit.
             */
            unitId: string;
            /** @enum {string} */
            reason: "joint_work" | "moved_district" | "specialised_help" | "household_member" | "duplicate_found";
            explanation: string;
        };
        ChangeIdentity: {
            /** @description What to call the person by; may change, not vanish. */
            callName?: string;
            names?: components["schemas"]["NameInput"][] | null;
            birthDate?: components["schemas"]["BirthDateInput"] | null;
            /** @enum {string|null} */
            sex?: "unknown" | "other" | "F" | "M" | null;
            languages?: components["schemas"]["LanguageInput"][] | null;
            /** @description P-code of a district of İzmir. */
            districtCode?: string | null;
            neighbourhood?: string | null;
        };
        CloseResident: {
            /** @enum {string} */
            reason: "duplicate" | "moved" | "died" | "no_contact" | "returned" | "resettled" | "naturalised";
            /** @description The day from which the file is closed; today when absent. */
            on?: string;
        };
        ShareResident: {
            /** Format: uuid */
            unitId: string;
            /** @enum {string} */
            reason: "joint_work" | "moved_district" | "specialised_help" | "household_member" | "duplicate_found";
        };
        PhoneAnswer: {
            number: string;
            note: string | null;
        };
        SafeContactAnswer: {
            /** @enum {string} */
            rule: "not_asked" | "any" | "no_calls" | "calls_only_from_named" | "messages_only" | "only_in_person" | "through_trusted_person" | "no_contact";
            note: string | null;
        };
        ContactView: {
            phones: components["schemas"]["PhoneAnswer"][];
            email: string | null;
            addressLines: string[];
            identityNumbers: components["schemas"]["IdentityNumberInput"][];
            safeContact: components["schemas"]["SafeContactAnswer"];
            version: number;
            /** @description Such as a checksum that does not fit; never a reason to refuse. */
            advice: components["schemas"]["AdviceAnswer"][];
        };
        DocumentView: {
            id: string;
            /** @enum {string} */
            kind: "other" | "passport" | "tc_identity_card" | "temporary_protection_card" | "applicant_card" | "status_holder_card" | "residence_permit_card" | "stateless_card" | "foreign_identity_card" | "birth_record" | "marriage_record" | "address_record" | "disability_report" | "court_decision" | "unhcr_document";
            validUntil: string | null;
            seenBy: string;
            seenOn: string;
            withdrawn: boolean;
            version: number;
        };
        DocumentViews: {
            items: components["schemas"]["DocumentView"][];
        };
        RecordDocument: {
            /** @enum {string} */
            kind: "other" | "passport" | "tc_identity_card" | "temporary_protection_card" | "applicant_card" | "status_holder_card" | "residence_permit_card" | "stateless_card" | "foreign_identity_card" | "birth_record" | "marriage_record" | "address_record" | "disability_report" | "court_decision" | "unhcr_document";
            /** @description Today when absent. */
            seenOn?: string;
            /** @description As printed on it; may be past. */
            validUntil?: string | null;
        };
        FormerAnnexAnswer: {
            /** @enum {string} */
            status: "citizen" | "temporary_protection" | "refugee" | "conditional_refugee" | "subsidiary_protection" | "international_protection_applicant" | "humanitarian_residence" | "unregistered" | "stateless" | "displaced_citizen" | "residence_permit" | "undisclosed";
            /** @enum {string} */
            populationType: "REF" | "ASY" | "OIP" | "STA" | "IDP" | "RET" | "RDP" | "OOC" | "HST" | "_U";
            citizenship: string | null;
            statusFrom: string | null;
            statusUntil: string | null;
            version: number;
            /** @description `YYYY-MM`. */
            replacedIn: string;
        };
        AnnexWithHistory: {
            history: components["schemas"]["FormerAnnexAnswer"][];
            /** @enum {string|null} */
            status: "citizen" | "temporary_protection" | "refugee" | "conditional_refugee" | "subsidiary_protection" | "international_protection_applicant" | "humanitarian_residence" | "unregistered" | "stateless" | "displaced_citizen" | "residence_permit" | "undisclosed" | null;
            /** @enum {string} */
            populationType: "REF" | "ASY" | "OIP" | "STA" | "IDP" | "RET" | "RDP" | "OOC" | "HST" | "_U";
            citizenship: string | null;
            statusFrom: string | null;
            statusUntil: string | null;
            version: number;
        };
        AnnexView: {
            /** @enum {string|null} */
            status: "citizen" | "temporary_protection" | "refugee" | "conditional_refugee" | "subsidiary_protection" | "international_protection_applicant" | "humanitarian_residence" | "unregistered" | "stateless" | "displaced_citizen" | "residence_permit" | "undisclosed" | null;
            /** @enum {string} */
            populationType: "REF" | "ASY" | "OIP" | "STA" | "IDP" | "RET" | "RDP" | "OOC" | "HST" | "_U";
            citizenship: string | null;
            statusFrom: string | null;
            statusUntil: string | null;
            version: number;
        };
        WgAnswersAnswer: {
            /** @enum {string} */
            seeing: "unknown" | "some" | "no" | "a_lot" | "cannot" | "refused" | "not_asked";
            /** @enum {string} */
            hearing: "unknown" | "some" | "no" | "a_lot" | "cannot" | "refused" | "not_asked";
            /** @enum {string} */
            walking: "unknown" | "some" | "no" | "a_lot" | "cannot" | "refused" | "not_asked";
            /** @enum {string} */
            remembering: "unknown" | "some" | "no" | "a_lot" | "cannot" | "refused" | "not_asked";
            /** @enum {string} */
            selfCare: "unknown" | "some" | "no" | "a_lot" | "cannot" | "refused" | "not_asked";
            /** @enum {string} */
            communicating: "unknown" | "some" | "no" | "a_lot" | "cannot" | "refused" | "not_asked";
        };
        DisabilityView: {
            answers: components["schemas"]["WgAnswersAnswer"] | null;
            /** @enum {string} */
            summary: "unknown" | "no" | "yes";
            assessedMonth: string | null;
            version: number;
        };
        WriteDisability: {
            /** @enum {string} */
            seeing: "unknown" | "some" | "no" | "a_lot" | "cannot" | "refused" | "not_asked";
            /** @enum {string} */
            hearing: "unknown" | "some" | "no" | "a_lot" | "cannot" | "refused" | "not_asked";
            /** @enum {string} */
            walking: "unknown" | "some" | "no" | "a_lot" | "cannot" | "refused" | "not_asked";
            /** @enum {string} */
            remembering: "unknown" | "some" | "no" | "a_lot" | "cannot" | "refused" | "not_asked";
            /** @enum {string} */
            selfCare: "unknown" | "some" | "no" | "a_lot" | "cannot" | "refused" | "not_asked";
            /** @enum {string} */
            communicating: "unknown" | "some" | "no" | "a_lot" | "cannot" | "refused" | "not_asked";
            /** @description `YYYY-MM`; this month when absent. */
            assessedMonth?: string;
        };
        NeedView: {
            id: string;
            code: string;
            /** @enum {string} */
            group: "TR" | "CR" | "SC" | "WR" | "ER" | "SP" | "DS" | "SM" | "FU" | "LP" | "SV";
            groupName: string | null;
            sensitive: boolean;
            listVersion: string;
            fromMonth: string;
            untilMonth: string | null;
            version: number;
        };
        NeedViews: {
            items: components["schemas"]["NeedView"][];
        };
        RecordNeed: {
            /** @description Group and detail of UNHCR's list, such as `SP-PT`. */
            code: string;
            /** @description `YYYY-MM`; this month when absent. */
            fromMonth?: string;
        };
        EndNeed: {
            /** @description `YYYY-MM`; this month when absent. */
            untilMonth?: string;
        };
        AddMember: {
            /** Format: uuid */
            residentId: string;
            /**
             * @description What the person is to the head of the household.
             * @enum {string}
             */
            role: "head" | "child" | "parent" | "partner" | "spouse" | "grandchild" | "grandparent" | "sibling" | "other_relative" | "not_related";
            /** @description Since when; today when absent. */
            from?: string;
        };
        OpenHousehold: {
            /**
             * Format: uuid
             * @description Own unit that keeps it; may be absent for whoever works in one unit only.
             */
            unitId?: string;
            /** @description Since when the household is known; today when absent. */
            openedOn?: string;
            members?: components["schemas"]["AddMember"][];
        };
        MemberView: {
            id: string;
            residentId: string;
            residentCode: string;
            callName: string | null;
            /** @enum {string} */
            role: "head" | "child" | "parent" | "partner" | "spouse" | "grandchild" | "grandparent" | "sibling" | "other_relative" | "not_related";
            from: string;
            until: string | null;
        };
        HouseholdView: {
            id: string;
            code: string;
            unitIds: string[];
            openedOn: string;
            closedOn: string | null;
            members: components["schemas"]["MemberView"][];
            version: number;
        };
        LeaveHousehold: {
            /** @description The last day in the household; today when absent. */
            on?: string;
        };
        ProposeMerge: {
            /** Format: uuid */
            keptId: string;
            /** Format: uuid */
            mergedId: string;
        };
        MergeView: {
            id: string;
            keptId: string;
            mergedId: string;
            /** @enum {string} */
            state: "refused" | "proposed" | "confirmed" | "undone";
            proposedBy: string;
            proposedAt: string;
            decidedBy: string | null;
            decidedAt: string | null;
            /** @description Rows that the confirmation moved, by table. */
            moved: {
                [key: string]: number;
            };
            version: number;
            allowedSteps: ("confirm" | "refuse" | "undo")[];
        };
        MergePerson: {
            id: string;
            code: string | null;
            /** @description Null after erasure too. */
            callName: string | null;
        };
        MergeColleague: {
            id: string;
            name: string | null;
        };
        MergeLine: {
            id: string;
            kept: components["schemas"]["MergePerson"];
            merged: components["schemas"]["MergePerson"];
            /** @enum {string} */
            state: "refused" | "proposed" | "confirmed" | "undone";
            proposedBy: components["schemas"]["MergeColleague"];
            proposedAt: string;
            decidedBy: components["schemas"]["MergeColleague"] | null;
            decidedAt: string | null;
            version: number;
            allowedSteps: ("confirm" | "refuse" | "undo")[];
        };
        MergeLines: {
            items: components["schemas"]["MergeLine"][];
            nextCursor: string | null;
        };
        PacketFieldLabel: {
            tr: string;
            en: string;
            ar: string;
        };
        PacketFieldView: {
            /** @enum {string} */
            name: "age" | "sector" | "languages" | "callName" | "names" | "birthDate" | "sex" | "interpreterNeed" | "district" | "neighbourhood" | "phone" | "safeContact" | "householdSize" | "needSummary";
            label: components["schemas"]["PacketFieldLabel"];
        };
        PacketFieldViews: {
            items: components["schemas"]["PacketFieldView"][];
        };
        ConsentRecipient: {
            id: string;
            name: string;
        };
        ConsentView: {
            id: string;
            residentId: string;
            unitId: string;
            recipient: components["schemas"]["ConsentRecipient"];
            fields: ("age" | "sector" | "languages" | "callName" | "names" | "birthDate" | "sex" | "interpreterNeed" | "district" | "neighbourhood" | "phone" | "safeContact" | "householdSize" | "needSummary")[];
            /** @description In which language it was explained: ISO 639. */
            language: string;
            interpreter: boolean;
            /** @enum {string} */
            form: "signed" | "verbal_witnessed" | "guardian";
            givenOn: string;
            /** @description The last day on which it holds. */
            validUntil: string;
            withdrawnAt: string | null;
            recordedAt: string;
            /**
             * @description As of today.
             * @enum {string}
             */
            state: "withdrawn" | "valid" | "not-yet" | "ended";
            version: number;
            allowedSteps: "withdraw"[];
        };
        ConsentViews: {
            items: components["schemas"]["ConsentView"][];
            nextCursor: string | null;
        };
        RecordConsentRequest: {
            /**
             * Format: uuid
             * @description The one organisation that may be told.
             */
            recipientId: string;
            fields: ("age" | "sector" | "languages" | "callName" | "names" | "birthDate" | "sex" | "interpreterNeed" | "district" | "neighbourhood" | "phone" | "safeContact" | "householdSize" | "needSummary")[];
            /** @description In which language it was explained. */
            language: string;
            interpreter: boolean;
            /** @enum {string} */
            form: "signed" | "verbal_witnessed" | "guardian";
            /** @description Today when left out. */
            givenOn?: string;
            /** @description The last day on which it holds. */
            validUntil: string;
        };
        CasePerson: {
            id: string;
            /** @description The code of the file. */
            code: string | null;
            callName: string | null;
        };
        CaseWorker: {
            id: string;
            name: string | null;
        };
        CaseLine: {
            id: string;
            code: string;
            resident: components["schemas"]["CasePerson"];
            unitId: string;
            unitName: string;
            /** @description Null while nobody has the case. */
            worker: components["schemas"]["CaseWorker"] | null;
            /** @enum {string} */
            sector: "education" | "health" | "livelihood" | "legal" | "protection" | "psychosocial" | "housing" | "language" | "social-assistance" | "documents" | "child-protection" | "food" | "wash" | "other";
            /** @enum {string} */
            priority: "high" | "normal" | "urgent";
            /** @enum {string} */
            intakeSource: "referral" | "other" | "partner" | "walk_in" | "outreach" | "hotline" | "e_service";
            /** @enum {string} */
            state: "intake" | "active" | "closed";
            /** @description `YYYY-MM-DD`. */
            openedOn: string;
            /** @description `YYYY-MM-DD`. */
            closedOn: string | null;
            /** @enum {string|null} */
            closureReason: "duplicate" | "goals_achieved" | "partly_achieved" | "lost_contact" | "moved" | "refused_service" | "no_longer_needed" | "died" | "not_eligible" | "transferred" | null;
            /**
             * @description Null until somebody assessed it.
             * @enum {string|null}
             */
            risk: "immediate" | "high" | "medium" | "low" | null;
            /** @description `YYYY-MM-DD`. */
            riskAssessedOn: string | null;
            /** @description By when to look at the case again, `YYYY-MM-DD`; null also when it is closed. */
            reviewDueOn: string | null;
            /** @description The last step, note or service, RFC 3339. */
            lastActivityAt: string;
            version: number;
            allowedSteps: ("close" | "activate" | "assess_risk" | "assign" | "reopen")[];
        };
        CaseLines: {
            items: components["schemas"]["CaseLine"][];
            nextCursor: string | null;
        };
        OpenCaseRequest: {
            /** Format: uuid */
            residentId: string;
            /** @enum {string} */
            sector: "education" | "health" | "livelihood" | "legal" | "protection" | "psychosocial" | "housing" | "language" | "social-assistance" | "documents" | "child-protection" | "food" | "wash" | "other";
            /** @enum {string} */
            priority?: "high" | "normal" | "urgent";
            /** @enum {string} */
            intakeSource?: "referral" | "other" | "partner" | "walk_in" | "outreach" | "hotline" | "e_service";
            /**
             * Format: uuid
             * @description A unit that has the file; the file's home unit when left out.
             */
            unitId?: string;
            /** Format: uuid */
            workerId?: string;
            /** @description Today when left out. */
            openedOn?: string;
        };
        CaseHistoryLine: {
            /** @enum {string} */
            step: "close" | "open" | "activate" | "assess_risk" | "assign" | "reopen";
            /** @enum {string|null} */
            from: "intake" | "active" | "closed" | null;
            /** @enum {string} */
            to: "intake" | "active" | "closed";
            /** @description RFC 3339. */
            takenAt: string;
            /** @description Null when the system did it. */
            takenBy: components["schemas"]["CaseWorker"] | null;
            /**
             * @description Why it was closed; of an assessment, the level.
             * @enum {string|null}
             */
            reason: "duplicate" | "goals_achieved" | "partly_achieved" | "lost_contact" | "moved" | "refused_service" | "no_longer_needed" | "died" | "not_eligible" | "transferred" | "immediate" | "high" | "medium" | "low" | null;
        };
        CaseNote: {
            id: string;
            writtenBy: components["schemas"]["CaseWorker"];
            /** @description RFC 3339. */
            writtenAt: string;
            /** @description Null when no key opens it any more: the person was erased. */
            body: string | null;
        };
        GivenServiceName: {
            id: string;
            name: string | null;
        };
        ServiceEventView: {
            id: string;
            caseId: string;
            /** @enum {string} */
            sector: "education" | "health" | "livelihood" | "legal" | "protection" | "psychosocial" | "housing" | "language" | "social-assistance" | "documents" | "child-protection" | "food" | "wash" | "other";
            service: components["schemas"]["GivenServiceName"] | null;
            /** @description `YYYY-MM-DD`. */
            occurredOn: string;
            /** @description RFC 3339. */
            recordedAt: string;
            /** @description RFC 3339; a service that was taken back no longer counts. */
            withdrawnAt: string | null;
            version: number;
            allowedSteps: "withdraw"[];
            /** @description Only in the answer to recording it: what is unusual and may be right. */
            advice?: ("before-registration" | "before-case")[];
        };
        CaseReferralCounts: {
            open: number;
            overdue: number;
            closed: number;
            ended: number;
        };
        CaseTaskCounts: {
            open: number;
            overdue: number;
        };
        CaseView: {
            id: string;
            code: string;
            resident: components["schemas"]["CasePerson"];
            unitId: string;
            unitName: string;
            /** @description Null while nobody has the case. */
            worker: components["schemas"]["CaseWorker"] | null;
            /** @enum {string} */
            sector: "education" | "health" | "livelihood" | "legal" | "protection" | "psychosocial" | "housing" | "language" | "social-assistance" | "documents" | "child-protection" | "food" | "wash" | "other";
            /** @enum {string} */
            priority: "high" | "normal" | "urgent";
            /** @enum {string} */
            intakeSource: "referral" | "other" | "partner" | "walk_in" | "outreach" | "hotline" | "e_service";
            /** @enum {string} */
            state: "intake" | "active" | "closed";
            /** @description `YYYY-MM-DD`. */
            openedOn: string;
            /** @description `YYYY-MM-DD`. */
            closedOn: string | null;
            /** @enum {string|null} */
            closureReason: "duplicate" | "goals_achieved" | "partly_achieved" | "lost_contact" | "moved" | "refused_service" | "no_longer_needed" | "died" | "not_eligible" | "transferred" | null;
            /**
             * @description Null until somebody assessed it.
             * @enum {string|null}
             */
            risk: "immediate" | "high" | "medium" | "low" | null;
            /** @description `YYYY-MM-DD`. */
            riskAssessedOn: string | null;
            /** @description By when to look at the case again, `YYYY-MM-DD`; null also when it is closed. */
            reviewDueOn: string | null;
            /** @description The last step, note or service, RFC 3339. */
            lastActivityAt: string;
            version: number;
            allowedSteps: ("close" | "activate" | "assess_risk" | "assign" | "reopen")[];
            /** @description What this reader could add to the case now. */
            allowedWork: ("write_note" | "add_task" | "record_service" | "refer")[];
            /** @description Oldest first. */
            history: components["schemas"]["CaseHistoryLine"][];
            /** @description Newest first; null for those who do not read notes. */
            lastNotes: components["schemas"]["CaseNote"][] | null;
            serviceEvents: components["schemas"]["ServiceEventView"][];
            referrals: components["schemas"]["CaseReferralCounts"];
            tasks: components["schemas"]["CaseTaskCounts"];
        };
        CloseCaseRequest: {
            /** @enum {string} */
            reason: "duplicate" | "goals_achieved" | "partly_achieved" | "lost_contact" | "moved" | "refused_service" | "no_longer_needed" | "died" | "not_eligible" | "transferred";
            /** @description Today when left out. */
            on?: string;
        };
        AssignCaseRequest: {
            /** Format: uuid */
            workerId: string;
        };
        AssessRiskRequest: {
            /** @enum {string} */
            level: "immediate" | "high" | "medium" | "low";
            /** @description The day of the assessment, from which the next review is counted; today when left out. */
            on?: string;
        };
        CaseNotes: {
            items: components["schemas"]["CaseNote"][];
            nextCursor: string | null;
        };
        WriteNoteRequest: {
            body: string;
        };
        ServiceEventViews: {
            items: components["schemas"]["ServiceEventView"][];
            nextCursor: string | null;
        };
        RecordServiceRequest: {
            /**
             * @description The case's own sector when left out.
             * @enum {string}
             */
            sector?: "education" | "health" | "livelihood" | "legal" | "protection" | "psychosocial" | "housing" | "language" | "social-assistance" | "documents" | "child-protection" | "food" | "wash" | "other";
            /** Format: uuid */
            serviceId?: string;
            occurredOn: string;
        };
        TaskView: {
            id: string;
            caseId: string;
            caseCode: string;
            /** @description Null when no key opens it any more: the person was erased. */
            title: string | null;
            /** @description `YYYY-MM-DD`. */
            dueOn: string;
            overdue: boolean;
            /** @enum {string} */
            state: "done" | "open" | "cancelled";
            assignee: components["schemas"]["CaseWorker"];
            createdBy: components["schemas"]["CaseWorker"];
            /** @description RFC 3339. */
            createdAt: string;
            /** @description When it was completed or cancelled, RFC 3339. */
            endedAt: string | null;
            version: number;
            allowedSteps: ("complete" | "reopen" | "cancel")[];
        };
        TaskViews: {
            items: components["schemas"]["TaskView"][];
            nextCursor: string | null;
        };
        NewTask: {
            /** @description What is to be done, in one line. */
            title: string;
            /** @description The last day on which it is in time, `YYYY-MM-DD`; today or later. */
            dueOn: string;
            /**
             * Format: uuid
             * @description An active worker of the unit; oneself when left out.
             */
            assigneeId?: string;
        };
        ReferralResident: {
            id: string;
            code: string | null;
            callName: string | null;
        };
        ReferralCase: {
            id: string;
            code: string;
        };
        ReferralWorker: {
            id: string;
            name: string;
        };
        ReferralService: {
            id: string;
            name: string;
        };
        ReferralRecipient: {
            id: string;
            name: string;
        };
        ReferralSender: {
            unitId: string;
            unitName: string;
        };
        ReferralLine: {
            resident: components["schemas"]["ReferralResident"];
            case: components["schemas"]["ReferralCase"];
            worker: components["schemas"]["ReferralWorker"] | null;
            /** @description The referral that this one tries again. */
            attemptOf: string | null;
            id: string;
            /** @description To read out and to print: `F-7K3M-92QF`. */
            code: string;
            /** @enum {string} */
            sector: "education" | "health" | "livelihood" | "legal" | "protection" | "psychosocial" | "housing" | "language" | "social-assistance" | "documents" | "child-protection" | "food" | "wash" | "other";
            /** @enum {string} */
            priority: "high" | "normal" | "urgent";
            /** @enum {string} */
            state: "closed" | "withdrawn" | "draft" | "sent" | "received" | "needs_information" | "accepted" | "in_progress" | "outcome_reported" | "declined" | "recalled" | "expired";
            /** @enum {string} */
            whoseMove: "partner" | "sender" | "nobody";
            /** @description By when; null when the referral is over. */
            dueAt: string | null;
            overdue: boolean;
            /** @description How often silence was escalated since the last step. */
            escalation: number;
            /** @description The day it was sent; null before. */
            madeOn: string | null;
            /** @enum {string|null} */
            declineReason: "no_capacity" | "outside_area" | "outside_age_or_target_group" | "not_eligible_rule" | "service_not_offered" | "service_ended" | "language_not_available" | "accessibility_not_available" | "safety_conflict" | "duplicate_of" | "client_declined" | "unreachable_after_3" | "partner_mandate_limit" | null;
            /** @enum {string|null} */
            outcome: "unknown" | "service_received_full" | "service_received_partial" | "not_received_client_choice" | "not_received_unreachable" | "not_received_capacity" | "not_received_not_eligible" | "resolved_otherwise" | "deceased_or_left" | null;
            outcomeOn: string | null;
            /**
             * @description How the sender heard of it; null when the partner reported it here.
             * @enum {string|null}
             */
            outcomeHeardBy: "email" | "phone" | "visit" | "letter" | null;
            /** @enum {string|null} */
            confirmedBy: "resident" | "document" | null;
            confirmedOn: string | null;
            /** @description When the last step was taken. */
            changedAt: string | null;
            service: components["schemas"]["ReferralService"];
            recipient: components["schemas"]["ReferralRecipient"];
            sender: components["schemas"]["ReferralSender"];
            version: number;
            /** @description What the caller may do next. */
            allowedSteps: ("accept" | "withdraw" | "confirm" | "start" | "send" | "receive" | "decline" | "ask_information" | "answer_information" | "report_progress" | "report_outcome" | "record_outcome" | "dispute" | "recall" | "expire")[];
        };
        ReferralLines: {
            items: components["schemas"]["ReferralLine"][];
            nextCursor: string | null;
        };
        DraftReferralRequest: {
            /** Format: uuid */
            serviceId: string;
            /**
             * @description That of the case when left out.
             * @enum {string}
             */
            priority?: "high" | "normal" | "urgent";
            /**
             * Format: uuid
             * @description The referral that this one tries again.
             */
            attemptOf?: string;
        };
        ReferralConsent: {
            id: string;
            /** @description The last day on which it holds. */
            validUntil: string;
            /**
             * @description As of today.
             * @enum {string}
             */
            state: "withdrawn" | "valid" | "not-yet" | "ended";
        };
        ReferralAttempt: {
            id: string;
            code: string;
            /** @enum {string} */
            state: "closed" | "withdrawn" | "draft" | "sent" | "received" | "needs_information" | "accepted" | "in_progress" | "outcome_reported" | "declined" | "recalled" | "expired";
            madeOn: string | null;
            /** @enum {string|null} */
            declineReason: "no_capacity" | "outside_area" | "outside_age_or_target_group" | "not_eligible_rule" | "service_not_offered" | "service_ended" | "language_not_available" | "accessibility_not_available" | "safety_conflict" | "duplicate_of" | "client_declined" | "unreachable_after_3" | "partner_mandate_limit" | null;
            /** @enum {string|null} */
            outcome: "unknown" | "service_received_full" | "service_received_partial" | "not_received_client_choice" | "not_received_unreachable" | "not_received_capacity" | "not_received_not_eligible" | "resolved_otherwise" | "deceased_or_left" | null;
            service: components["schemas"]["ReferralService"];
            recipient: components["schemas"]["ReferralRecipient"];
        };
        PacketName: {
            given: string;
            family: string;
        };
        PacketSafeContact: {
            /** @enum {string} */
            rule: "not_asked" | "any" | "no_calls" | "calls_only_from_named" | "messages_only" | "only_in_person" | "through_trusted_person" | "no_contact";
            note: string | null;
        };
        PacketFieldsView: {
            callName?: string | null;
            names?: components["schemas"]["PacketName"][];
            /** @description `YYYY-MM-DD`, or as much of it as is known. */
            birthDate?: string | null;
            age?: number | null;
            /** @enum {string|null} */
            sex?: "unknown" | "other" | "F" | "M" | null;
            /** @description ISO 639. */
            languages?: string[];
            interpreterNeed?: boolean | null;
            /** @description P-code. */
            district?: string | null;
            neighbourhood?: string | null;
            phone?: string[];
            safeContact?: components["schemas"]["PacketSafeContact"] | null;
            householdSize?: number | null;
            /** @enum {string} */
            sector?: "education" | "health" | "livelihood" | "legal" | "protection" | "psychosocial" | "housing" | "language" | "social-assistance" | "documents" | "child-protection" | "food" | "wash" | "other";
            needSummary?: string | null;
        };
        PacketView: {
            takenOn: string;
            fields: components["schemas"]["PacketFieldsView"];
        };
        StepTaker: {
            /** @enum {string} */
            kind: "staff" | "client" | "system";
            /** @description Null for programs and for the system. */
            name: string | null;
            /** @description The unit or the partner that they work for; null for the system. */
            organization: string | null;
        };
        ReferralStepView: {
            /** @enum {string} */
            step: "accept" | "withdraw" | "confirm" | "start" | "draft" | "send" | "receive" | "decline" | "ask_information" | "answer_information" | "report_progress" | "report_outcome" | "record_outcome" | "dispute" | "recall" | "expire";
            /** @enum {string|null} */
            from: "closed" | "withdrawn" | "draft" | "sent" | "received" | "needs_information" | "accepted" | "in_progress" | "outcome_reported" | "declined" | "recalled" | "expired" | null;
            /** @enum {string} */
            to: "closed" | "withdrawn" | "draft" | "sent" | "received" | "needs_information" | "accepted" | "in_progress" | "outcome_reported" | "declined" | "recalled" | "expired";
            takenAt: string;
            takenBy: components["schemas"]["StepTaker"];
            /** @enum {string|null} */
            reason: "unknown" | "resident" | "document" | "no_longer_needed" | "no_capacity" | "outside_area" | "outside_age_or_target_group" | "not_eligible_rule" | "service_not_offered" | "service_ended" | "language_not_available" | "accessibility_not_available" | "safety_conflict" | "duplicate_of" | "client_declined" | "unreachable_after_3" | "partner_mandate_limit" | "service_received_full" | "service_received_partial" | "not_received_client_choice" | "not_received_unreachable" | "not_received_capacity" | "not_received_not_eligible" | "resolved_otherwise" | "deceased_or_left" | "sent_in_error" | "other_service_found" | "wrong_service" | "resident_decision" | "safety" | "left_city" | "did_not_happen" | "not_as_reported" | "no_answer" | "consent_withdrawn" | "consent_ended" | "resident_erased" | null;
            /** @description To the other side; null too when the packet was destroyed. */
            message: string | null;
        };
        ReferralView: {
            resident: components["schemas"]["ReferralResident"];
            case: components["schemas"]["ReferralCase"];
            worker: components["schemas"]["ReferralWorker"] | null;
            /** @description The referral that this one tries again. */
            attemptOf: string | null;
            id: string;
            /** @description To read out and to print: `F-7K3M-92QF`. */
            code: string;
            /** @enum {string} */
            sector: "education" | "health" | "livelihood" | "legal" | "protection" | "psychosocial" | "housing" | "language" | "social-assistance" | "documents" | "child-protection" | "food" | "wash" | "other";
            /** @enum {string} */
            priority: "high" | "normal" | "urgent";
            /** @enum {string} */
            state: "closed" | "withdrawn" | "draft" | "sent" | "received" | "needs_information" | "accepted" | "in_progress" | "outcome_reported" | "declined" | "recalled" | "expired";
            /** @enum {string} */
            whoseMove: "partner" | "sender" | "nobody";
            /** @description By when; null when the referral is over. */
            dueAt: string | null;
            overdue: boolean;
            /** @description How often silence was escalated since the last step. */
            escalation: number;
            /** @description The day it was sent; null before. */
            madeOn: string | null;
            /** @enum {string|null} */
            declineReason: "no_capacity" | "outside_area" | "outside_age_or_target_group" | "not_eligible_rule" | "service_not_offered" | "service_ended" | "language_not_available" | "accessibility_not_available" | "safety_conflict" | "duplicate_of" | "client_declined" | "unreachable_after_3" | "partner_mandate_limit" | null;
            /** @enum {string|null} */
            outcome: "unknown" | "service_received_full" | "service_received_partial" | "not_received_client_choice" | "not_received_unreachable" | "not_received_capacity" | "not_received_not_eligible" | "resolved_otherwise" | "deceased_or_left" | null;
            outcomeOn: string | null;
            /**
             * @description How the sender heard of it; null when the partner reported it here.
             * @enum {string|null}
             */
            outcomeHeardBy: "email" | "phone" | "visit" | "letter" | null;
            /** @enum {string|null} */
            confirmedBy: "resident" | "document" | null;
            confirmedOn: string | null;
            /** @description When the last step was taken. */
            changedAt: string | null;
            service: components["schemas"]["ReferralService"];
            recipient: components["schemas"]["ReferralRecipient"];
            sender: components["schemas"]["ReferralSender"];
            version: number;
            /** @description What the caller may do next. */
            allowedSteps: ("accept" | "withdraw" | "confirm" | "start" | "send" | "receive" | "decline" | "ask_information" | "answer_information" | "report_progress" | "report_outcome" | "record_outcome" | "dispute" | "recall" | "expire")[];
            consent: components["schemas"]["ReferralConsent"] | null;
            /** @description For a draft: the consent on which it could be sent today. */
            validConsentId: string | null;
            /** @description The fields that were disclosed; known also when the packet was destroyed. */
            disclosed: ("age" | "sector" | "languages" | "callName" | "names" | "birthDate" | "sex" | "interpreterNeed" | "district" | "neighbourhood" | "phone" | "safeContact" | "householdSize" | "needSummary")[];
            /** @description Oldest first. */
            attempts: components["schemas"]["ReferralAttempt"][];
            packet: components["schemas"]["PacketView"] | null;
            history: components["schemas"]["ReferralStepView"][];
        };
        ReceiptTranslation: {
            /** @description ISO 639. */
            language: string;
            name: string;
        };
        ReceiptPlace: {
            name: string | null;
            address: string | null;
            city: string | null;
            postalCode: string | null;
        };
        ReceiptService: {
            name: string;
            translations: components["schemas"]["ReceiptTranslation"][];
            organization: string;
            url: string | null;
            email: string | null;
            phones: string[];
            places: components["schemas"]["ReceiptPlace"][];
        };
        ReferralReceipt: {
            code: string;
            service: components["schemas"]["ReceiptService"];
            /** @description What was agreed to be shared: names of the fields only. */
            shared: components["schemas"]["PacketFieldView"][];
            sentOn: string;
            /** @description The day by which the organisation should have said yes or no. */
            answerExpectedOn: string;
            /** @description The unit of the directorate to ask. */
            unitName: string;
        };
        SendReferralRequest: {
            /**
             * Format: uuid
             * @description The consent that lasts longest, when left out.
             */
            consentId?: string;
            /** @description In the sender's words; only when the consent covers it. */
            needSummary?: string;
        };
        MessageRequest: {
            message: string;
        };
        RecordOutcomeRequest: {
            /**
             * @description By which way the partner's answer came.
             * @enum {string}
             */
            heardBy: "email" | "phone" | "visit" | "letter";
            /** @enum {string} */
            outcome: "unknown" | "service_received_full" | "service_received_partial" | "not_received_client_choice" | "not_received_unreachable" | "not_received_capacity" | "not_received_not_eligible" | "resolved_otherwise" | "deceased_or_left";
            /** @description The day of the outcome; today when left out. */
            on?: string;
        };
        ConfirmRequest: {
            /** @enum {string} */
            by: "resident" | "document";
            /** @description Today when left out. */
            on?: string;
        };
        DisputeRequest: {
            /** @enum {string} */
            reason: "did_not_happen" | "not_as_reported";
            message?: string;
        };
        RecallRequest: {
            /** @enum {string} */
            reason: "no_longer_needed" | "sent_in_error" | "other_service_found" | "wrong_service";
        };
        WithdrawRequest: {
            /** @enum {string} */
            reason: "resident_decision" | "safety" | "left_city";
        };
        PartnerReferralLine: {
            /** @description The last day on which the resident allows this to be seen. */
            consentValidUntil: string;
            id: string;
            /** @description To read out and to print: `F-7K3M-92QF`. */
            code: string;
            /** @enum {string} */
            sector: "education" | "health" | "livelihood" | "legal" | "protection" | "psychosocial" | "housing" | "language" | "social-assistance" | "documents" | "child-protection" | "food" | "wash" | "other";
            /** @enum {string} */
            priority: "high" | "normal" | "urgent";
            /** @enum {string} */
            state: "closed" | "withdrawn" | "draft" | "sent" | "received" | "needs_information" | "accepted" | "in_progress" | "outcome_reported" | "declined" | "recalled" | "expired";
            /** @enum {string} */
            whoseMove: "partner" | "sender" | "nobody";
            /** @description By when; null when the referral is over. */
            dueAt: string | null;
            overdue: boolean;
            /** @description How often silence was escalated since the last step. */
            escalation: number;
            /** @description The day it was sent; null before. */
            madeOn: string | null;
            /** @enum {string|null} */
            declineReason: "no_capacity" | "outside_area" | "outside_age_or_target_group" | "not_eligible_rule" | "service_not_offered" | "service_ended" | "language_not_available" | "accessibility_not_available" | "safety_conflict" | "duplicate_of" | "client_declined" | "unreachable_after_3" | "partner_mandate_limit" | null;
            /** @enum {string|null} */
            outcome: "unknown" | "service_received_full" | "service_received_partial" | "not_received_client_choice" | "not_received_unreachable" | "not_received_capacity" | "not_received_not_eligible" | "resolved_otherwise" | "deceased_or_left" | null;
            outcomeOn: string | null;
            /**
             * @description How the sender heard of it; null when the partner reported it here.
             * @enum {string|null}
             */
            outcomeHeardBy: "email" | "phone" | "visit" | "letter" | null;
            /** @enum {string|null} */
            confirmedBy: "resident" | "document" | null;
            confirmedOn: string | null;
            /** @description When the last step was taken. */
            changedAt: string | null;
            service: components["schemas"]["ReferralService"];
            recipient: components["schemas"]["ReferralRecipient"];
            sender: components["schemas"]["ReferralSender"];
            version: number;
            /** @description What the caller may do next. */
            allowedSteps: ("accept" | "withdraw" | "confirm" | "start" | "send" | "receive" | "decline" | "ask_information" | "answer_information" | "report_progress" | "report_outcome" | "record_outcome" | "dispute" | "recall" | "expire")[];
        };
        PartnerReferralLines: {
            items: components["schemas"]["PartnerReferralLine"][];
            nextCursor: string | null;
        };
        PartnerReferralView: {
            /** @description The last day on which the resident allows this to be seen. */
            consentValidUntil: string;
            id: string;
            /** @description To read out and to print: `F-7K3M-92QF`. */
            code: string;
            /** @enum {string} */
            sector: "education" | "health" | "livelihood" | "legal" | "protection" | "psychosocial" | "housing" | "language" | "social-assistance" | "documents" | "child-protection" | "food" | "wash" | "other";
            /** @enum {string} */
            priority: "high" | "normal" | "urgent";
            /** @enum {string} */
            state: "closed" | "withdrawn" | "draft" | "sent" | "received" | "needs_information" | "accepted" | "in_progress" | "outcome_reported" | "declined" | "recalled" | "expired";
            /** @enum {string} */
            whoseMove: "partner" | "sender" | "nobody";
            /** @description By when; null when the referral is over. */
            dueAt: string | null;
            overdue: boolean;
            /** @description How often silence was escalated since the last step. */
            escalation: number;
            /** @description The day it was sent; null before. */
            madeOn: string | null;
            /** @enum {string|null} */
            declineReason: "no_capacity" | "outside_area" | "outside_age_or_target_group" | "not_eligible_rule" | "service_not_offered" | "service_ended" | "language_not_available" | "accessibility_not_available" | "safety_conflict" | "duplicate_of" | "client_declined" | "unreachable_after_3" | "partner_mandate_limit" | null;
            /** @enum {string|null} */
            outcome: "unknown" | "service_received_full" | "service_received_partial" | "not_received_client_choice" | "not_received_unreachable" | "not_received_capacity" | "not_received_not_eligible" | "resolved_otherwise" | "deceased_or_left" | null;
            outcomeOn: string | null;
            /**
             * @description How the sender heard of it; null when the partner reported it here.
             * @enum {string|null}
             */
            outcomeHeardBy: "email" | "phone" | "visit" | "letter" | null;
            /** @enum {string|null} */
            confirmedBy: "resident" | "document" | null;
            confirmedOn: string | null;
            /** @description When the last step was taken. */
            changedAt: string | null;
            service: components["schemas"]["ReferralService"];
            recipient: components["schemas"]["ReferralRecipient"];
            sender: components["schemas"]["ReferralSender"];
            version: number;
            /** @description What the caller may do next. */
            allowedSteps: ("accept" | "withdraw" | "confirm" | "start" | "send" | "receive" | "decline" | "ask_information" | "answer_information" | "report_progress" | "report_outcome" | "record_outcome" | "dispute" | "recall" | "expire")[];
            /** @description The fields that the resident agreed to. */
            disclosed: ("age" | "sector" | "languages" | "callName" | "names" | "birthDate" | "sex" | "interpreterNeed" | "district" | "neighbourhood" | "phone" | "safeContact" | "householdSize" | "needSummary")[];
            packet: components["schemas"]["PacketView"] | null;
            history: components["schemas"]["ReferralStepView"][];
        };
        DeclineRequest: {
            /** @enum {string} */
            reason: "no_capacity" | "outside_area" | "outside_age_or_target_group" | "not_eligible_rule" | "service_not_offered" | "service_ended" | "language_not_available" | "accessibility_not_available" | "safety_conflict" | "duplicate_of" | "client_declined" | "unreachable_after_3" | "partner_mandate_limit";
        };
        ProgressRequest: {
            message?: string;
        };
        ReportOutcomeRequest: {
            /** @enum {string} */
            outcome: "unknown" | "service_received_full" | "service_received_partial" | "not_received_client_choice" | "not_received_unreachable" | "not_received_capacity" | "not_received_not_eligible" | "resolved_otherwise" | "deceased_or_left";
            /** @description The day of the outcome; today when left out. */
            on?: string;
        };
        OwnTaskCounts: {
            overdue: number;
            today: number;
            /** @description In the seven days after today. */
            soon: number;
        };
        OwnReferralCounts: {
            waitingOnMe: number;
            waitingOnPartner: number;
            /** @description The partner reported an outcome, and the resident has not confirmed it yet. */
            waitingOnResident: number;
        };
        CasesByRisk: {
            immediate: number;
            high: number;
            medium: number;
            low: number;
            notAssessed: number;
            total: number;
        };
        BucketCount: {
            /** @enum {string} */
            bucket: "today" | "overdue" | "soon" | "waiting_on_me" | "waiting_on_partner" | "waiting_on_resident" | "review";
            count: number;
        };
        MyDay: {
            /** @description The day in the city, `YYYY-MM-DD`. */
            today: string;
            tasks: components["schemas"]["OwnTaskCounts"];
            referrals: components["schemas"]["OwnReferralCounts"];
            /** @description Own cases whose review is due today or before. */
            reviewsDue: number;
            openCases: components["schemas"]["CasesByRisk"];
            unreadNotifications: number;
            buckets: components["schemas"]["BucketCount"][];
        };
        WorkLine: {
            /** @enum {string} */
            kind: "referral" | "task" | "case_review";
            /** @description Of the task or the referral; of a review, that of the case. */
            id: string;
            caseId: string;
            caseCode: string;
            residentId: string;
            fileCode: string | null;
            /** @description Null after erasure, and when the file is not with this unit. */
            callName: string | null;
            /** @description Of a task; null also when no key opens it any more. */
            title: string | null;
            /** @description Of a referral. */
            serviceName: string | null;
            /** @description The organisation that a referral went to. */
            recipientName: string | null;
            /**
             * @description Of the case.
             * @enum {string|null}
             */
            risk: "immediate" | "high" | "medium" | "low" | null;
            /** @description `YYYY-MM-DD` in the city. */
            dueOn: string;
            /** @enum {string} */
            state: "intake" | "active" | "closed" | "done" | "withdrawn" | "open" | "cancelled" | "draft" | "sent" | "received" | "needs_information" | "accepted" | "in_progress" | "outcome_reported" | "declined" | "recalled" | "expired";
            /**
             * @description On whom a referral waits; `me` is the worker whose referral it is.
             * @enum {string|null}
             */
            waitingOn: "resident" | "partner" | "me" | null;
        };
        WorkLines: {
            items: components["schemas"]["WorkLine"][];
            nextCursor: string | null;
        };
        UnitColleague: {
            id: string;
            displayName: string;
        };
        UnitColleagues: {
            items: components["schemas"]["UnitColleague"][];
        };
        WorkerLoad: {
            id: string;
            name: string;
            /** @description False: the account is closed, and what is here needs another worker. */
            active: boolean;
            openCases: components["schemas"]["CasesByRisk"];
            overdueTasks: number;
            overdueReferrals: number;
        };
        UnitWorkload: {
            workers: components["schemas"]["WorkerLoad"][];
            /** @description Open cases that nobody has. */
            unassigned: components["schemas"]["CasesByRisk"];
        };
        EscalatedWorker: {
            id: string;
            name: string | null;
        };
        EscalationLine: {
            /** @enum {string} */
            kind: "referral" | "task" | "case_review";
            /** @description Of the task or the referral; of a review, that of the case. */
            id: string;
            caseId: string;
            caseCode: string;
            residentId: string;
            fileCode: string | null;
            /** @description Null after erasure, and when the file is not with this unit. */
            callName: string | null;
            /** @description Of a task; null also when no key opens it any more. */
            title: string | null;
            /** @description Of a referral. */
            serviceName: string | null;
            /** @description The organisation that a referral went to. */
            recipientName: string | null;
            /**
             * @description Of the case.
             * @enum {string|null}
             */
            risk: "immediate" | "high" | "medium" | "low" | null;
            /** @description `YYYY-MM-DD` in the city. */
            dueOn: string;
            /** @enum {string} */
            state: "intake" | "active" | "closed" | "done" | "withdrawn" | "open" | "cancelled" | "draft" | "sent" | "received" | "needs_information" | "accepted" | "in_progress" | "outcome_reported" | "declined" | "recalled" | "expired";
            /**
             * @description On whom a referral waits; `me` is the worker whose referral it is.
             * @enum {string|null}
             */
            waitingOn: "resident" | "partner" | "me" | null;
            worker: components["schemas"]["EscalatedWorker"] | null;
        };
        EscalationLines: {
            items: components["schemas"]["EscalationLine"][];
            nextCursor: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Live"];
                };
            };
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ready"];
                };
            };
        };
    };
    SignIn_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"] | components["schemas"]["ChallengeAnswer"];
                };
            };
        };
    };
    SignIn_code: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactorBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
        };
    };
    SignIn_enrol: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnrolmentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enrolment"];
                };
            };
        };
    };
    SignIn_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmEnrolmentBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
        };
    };
    SignIn_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    SignIn_passwordWithCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordWithCodeBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Sessions_refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshBody"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
        };
    };
    Sessions_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshBody"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Sessions_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
        };
    };
    Sessions_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Sessions_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
        };
    };
    OAuth_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
                "application/json": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenError"];
                };
            };
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenError"];
                };
            };
        };
    };
    Staff_list: {
        parameters: {
            query?: {
                /** @description Only people with a role in this unit. */
                unitId?: string;
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPage"];
                };
            };
        };
    };
    Staff_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStaff"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffWithCode"];
                };
            };
        };
    };
    Staff_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchStaff"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPage"];
                };
            };
        };
    };
    Staff_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staffId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staff"];
                };
            };
        };
    };
    Staff_grant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staffId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRole"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staff"];
                };
            };
        };
    };
    Staff_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staffId: string;
                roleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staff"];
                };
            };
        };
    };
    Staff_deactivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staffId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staff"];
                };
            };
        };
    };
    Staff_reactivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staffId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staff"];
                };
            };
        };
    };
    Staff_resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staffId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffWithCode"];
                };
            };
        };
    };
    Staff_resetSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                staffId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Staff"];
                };
            };
        };
    };
    Units_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitList"];
                };
            };
        };
    };
    Units_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUnit"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
        };
    };
    Units_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
        };
    };
    Units_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UnitChange"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Unit"];
                };
            };
        };
    };
    ApiClients_list: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClientPage"];
                };
            };
        };
    };
    ApiClients_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiClient"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClientWithSecret"];
                };
            };
        };
    };
    ApiClients_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClient"];
                };
            };
        };
    };
    ApiClients_deactivate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClient"];
                };
            };
        };
    };
    ApiClients_rotateSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                clientId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClientWithSecret"];
                };
            };
        };
    };
    Privileges_recent: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivilegePage"];
                };
            };
        };
    };
    Audit_search: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
                purpose?: "legal_aid" | "referral" | "casework" | "contact_person" | "verify_identity" | "correct_data" | "safeguarding" | "complaint" | "subject_request";
                action?: "annex.change" | "annex.read" | "audit.read" | "audit.verify" | "case-note.read" | "case-note.write" | "case-task.cancel" | "case-task.complete" | "case-task.give" | "case-task.list" | "case-task.reopen" | "case.activate" | "case.assess_risk" | "case.assign" | "case.close" | "case.list" | "case.open" | "case.read" | "case.reopen" | "consent.read" | "consent.record" | "consent.withdraw" | "contact.change" | "contact.read" | "demo-city.load" | "directory.import" | "disability.change" | "disability.read" | "document.read" | "document.record" | "document.withdraw" | "household.join" | "household.leave" | "household.open" | "household.read" | "job.list" | "job.retry" | "liaison-report.list" | "liaison-report.read" | "merge.confirm" | "merge.list" | "merge.propose" | "merge.refuse" | "merge.undo" | "my-day.list" | "need.add" | "need.end" | "need.read" | "organization.add" | "organization.change" | "password.change" | "password.set" | "privilege.account-created" | "privilege.client-created" | "privilege.client-deactivated" | "privilege.client-secret-rotated" | "privilege.deactivated" | "privilege.password-reset" | "privilege.reactivated" | "privilege.role-granted" | "privilege.role-revoked" | "privilege.second-factor-reset" | "referral.accept" | "referral.answer_information" | "referral.ask_information" | "referral.confirm" | "referral.decline" | "referral.destroy-packet" | "referral.dispute" | "referral.draft" | "referral.escalate" | "referral.expire" | "referral.list" | "referral.read" | "referral.recall" | "referral.record_outcome" | "referral.receive" | "referral.report_outcome" | "referral.report_progress" | "referral.send" | "referral.start" | "referral.withdraw" | "release.approve" | "release.read" | "release.reject" | "release.release" | "resident.access-log" | "resident.change" | "resident.close" | "resident.duplicate-search" | "resident.erase" | "resident.history" | "resident.import" | "resident.read" | "resident.register" | "resident.reopen" | "resident.search" | "resident.share" | "resident.take" | "second-factor.confirm" | "second-factor.enrol" | "service-event.list" | "service-event.record" | "service-event.withdraw" | "service.add" | "service.change" | "service.publish" | "service.withdraw" | "session.end" | "session.end-all" | "session.start" | "statistics-draft.make" | "statistics-run.request" | "statistics-run.retry" | "statistics-run.unchanged" | "unit.change" | "unit.create" | "unit.escalations" | "request.refuse" | "password.prove" | "session.second-factor" | "session.own" | "notification.own" | "staff.read" | "staff.manage" | "unit.read" | "unit.manage" | "api-client.manage" | "api-client.read" | "privilege.read" | "job.read" | "audit.person" | "code-list.read" | "resident.find" | "resident.merge" | "need.change" | "household.change" | "case.step" | "case.note" | "case.task" | "my-day.read" | "colleague.read" | "unit.oversee" | "referral.partner" | "directory.read" | "directory.change" | "release.run" | "release.publish" | "liaison.read";
                outcome?: "done" | "denied";
                /** @description Who: the id of a member of staff or of an API client. */
                actorId?: string;
                subjectKind?: "release" | "staff" | "api-client" | "case" | "case-task" | "consent" | "import" | "organization" | "referral" | "resident" | "service" | "service-event" | "statistics-run" | "unit";
                subjectId?: string;
                /**
                 * @description Whose data: the code of a resident's file, `R-7K3M-92QF`. It may stand in the address as the id of a file does: it is random, says
                 *     nothing of the person, and opens nothing.
                 */
                fileCode?: string;
                /** @description The first day, in the city's time. */
                from?: string;
                /** @description The last day, in the city's time. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventPage"];
                };
            };
        };
    };
    Audit_verify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
        };
    };
    Jobs_list: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only those in this state; all of them, failed ones first, when left out. */
                state?: "waiting" | "active" | "delayed" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobList"];
                };
            };
        };
    };
    Jobs_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobRetried"];
                };
            };
        };
    };
    Notifications_list: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
                /** @description `true`: only those not yet read. */
                unread?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
                };
            };
        };
    };
    Notifications_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notificationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notification"];
                };
            };
        };
    };
    Services_list: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
                /** @description Words of the name, the description or their translations. */
                search?: string;
                sector?: "education" | "health" | "livelihood" | "legal" | "protection" | "psychosocial" | "housing" | "language" | "social-assistance" | "documents" | "child-protection" | "food" | "wash" | "other";
                organizationId?: string;
                status?: "active" | "inactive" | "defunct" | "temporarily closed";
                /** @description Only services that take referrals, or only those that do not. */
                acceptsReferrals?: boolean;
                /** @description Only published or only withdrawn ones; partners see withdrawn ones of their own organisation only. */
                published?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePage"];
                };
            };
        };
    };
    Services_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceView"];
                };
            };
        };
    };
    Services_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                serviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceView"];
                };
            };
        };
    };
    Services_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                serviceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServiceInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceView"];
                };
            };
        };
    };
    Services_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                serviceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceView"];
                };
            };
        };
    };
    Services_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                serviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceView"];
                };
            };
        };
    };
    Organizations_list: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
                /** @description The beginning of the name. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationPage"];
                };
            };
        };
    };
    Organizations_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationInput"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
        };
    };
    Organizations_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
        };
    };
    Organizations_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationInput"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganizationView"];
                };
            };
        };
    };
    Hsds_information: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HsdsInformation"];
                };
            };
        };
    };
    Hsds_profile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Hsds_services: {
        parameters: {
            query?: {
                organization_id?: string;
                /** @description Changed at this moment or later. */
                modified_after?: string;
                /** @description Only `id` and `last_modified` of each. */
                minimal?: boolean;
                /** @description Words that must all occur. */
                search?: string;
                /** @description Number of the page, from 1. */
                page?: number;
                per_page?: number;
                /** @description `json` (default) in pages, or `ndjson`: everything, one record per line. */
                format?: "json" | "ndjson";
                /** @description With all that hangs on a record, not only its own fields. */
                full?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HsdsPage"];
                };
            };
        };
    };
    Hsds_service: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                serviceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Hsds_organizations: {
        parameters: {
            query?: {
                /** @description Words that must all occur. */
                search?: string;
                /** @description Number of the page, from 1. */
                page?: number;
                per_page?: number;
                /** @description `json` (default) in pages, or `ndjson`: everything, one record per line. */
                format?: "json" | "ndjson";
                /** @description With all that hangs on a record, not only its own fields. */
                full?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HsdsPage"];
                };
            };
        };
    };
    Hsds_organization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                organizationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
        };
    };
    Hsds_serviceAtLocations: {
        parameters: {
            query?: {
                /** @description Words that must all occur. */
                search?: string;
                /** @description Number of the page, from 1. */
                page?: number;
                per_page?: number;
                /** @description `json` (default) in pages, or `ndjson`: everything, one record per line. */
                format?: "json" | "ndjson";
                /** @description With all that hangs on a record, not only its own fields. */
                full?: boolean;
                organization_id?: string;
                modified_after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HsdsPage"];
                };
            };
        };
    };
    DirectoryImports_run: {
        parameters: {
            query: {
                /** @description `services-advisor`: GeoJSON features, or `{"english": …, "arabic": …}`, parallel; `hsds`: HSDS 3 records, a page or tables. */
                format: "hsds" | "services-advisor";
                /** @description Checks everything and stores nothing. */
                dryRun: boolean;
                /** @description Takes the good records although others are faulty. */
                skipFaulty?: boolean;
                /** @description Names the other system, when several send the same format; the format by default. */
                source?: string;
                /** @description Needed to store: the `digest` of the dry run, so that what is stored is what was shown. */
                expectedDigest?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The file. */
        requestBody: {
            content: {
                "application/json": Record<string, never>[] | {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectoryImport"];
                };
            };
        };
    };
    Statistics_listRuns: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunPage"];
                };
            };
        };
    };
    Statistics_requestRun: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestRun"];
            };
        };
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunResponse"];
                };
            };
        };
    };
    Statistics_retryRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                runId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunResponse"];
                };
            };
        };
    };
    Statistics_listReleases: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
                state?: "draft" | "approved" | "released" | "rejected";
                /** @description Only those of one month, `YYYY-MM`. */
                period?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasePage"];
                };
            };
        };
    };
    Statistics_listMonths: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasedMonthList"];
                };
            };
        };
    };
    Statistics_getRelease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseResponse"];
                };
            };
        };
    };
    Statistics_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseHeadResponse"];
                };
            };
        };
    };
    Statistics_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseHeadResponse"];
                };
            };
        };
    };
    Statistics_reject: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleaseHeadResponse"];
                };
            };
        };
    };
    ReleaseFiles_get: {
        parameters: {
            query: {
                format: "json" | "sdmx-csv" | "sdmx-json";
            };
            header?: never;
            path: {
                releaseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportResponse"];
                };
            };
        };
    };
    Liaison_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportListResponse"];
                };
            };
        };
    };
    Liaison_months: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReleasedMonthList"];
                };
            };
        };
    };
    Liaison_get: {
        parameters: {
            query?: {
                /** @description json (default), sdmx-csv or sdmx-json; the Accept header works as well. */
                format?: "json" | "sdmx-csv" | "sdmx-json";
                /** @description A revision number; the newest by default. */
                revision?: string;
            };
            header?: never;
            path: {
                period: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReportResponse"];
                };
            };
        };
    };
    FileRecord_findDuplicates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuplicateProbe"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateCandidates"];
                };
            };
        };
    };
    FileRecord_history: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                residentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryLines"];
                };
            };
        };
    };
    FileRecord_accessLog: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                residentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLines"];
                };
            };
        };
    };
    FileRecord_erase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                residentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseResident"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentView"];
                };
            };
        };
    };
    CodeLists_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeLists"];
                };
            };
        };
    };
    Residents_register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterResident"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisteredView"];
                };
            };
        };
    };
    Residents_search: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SearchResidents"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentLines"];
                };
            };
        };
    };
    Residents_requestAccess: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequestAccess"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentView"];
                };
            };
        };
    };
    Residents_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                residentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentView"];
                };
            };
        };
    };
    Residents_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                residentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeIdentity"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentView"];
                };
            };
        };
    };
    Residents_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                residentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseResident"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentView"];
                };
            };
        };
    };
    Residents_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                residentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentView"];
                };
            };
        };
    };
    Residents_share: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                residentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ShareResident"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResidentView"];
                };
            };
        };
    };
    Contact_read: {
        parameters: {
            query?: never;
            header: {
                "X-Purpose": "casework" | "contact_person" | "verify_identity" | "referral" | "legal_aid" | "correct_data" | "safeguarding" | "complaint" | "subject_request";
            };
            path: {
                residentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
        };
    };
    Contact_change: {
        parameters: {
            query?: never;
            header: {
                "X-Purpose": "casework" | "contact_person" | "verify_identity" | "referral" | "legal_aid" | "correct_data" | "safeguarding" | "complaint" | "subject_request";
            };
            path: {
                residentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeContact"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
        };
    };
    Contact_listDocuments: {
        parameters: {
            query?: never;
            header: {
                "X-Purpose": "casework" | "contact_person" | "verify_identity" | "referral" | "legal_aid" | "correct_data" | "safeguarding" | "complaint" | "subject_request";
            };
            path: {
                residentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentViews"];
                };
            };
        };
    };
    Contact_addDocument: {
        parameters: {
            query?: never;
            header: {
                "X-Purpose": "casework" | "contact_person" | "verify_identity" | "referral" | "legal_aid" | "correct_data" | "safeguarding" | "complaint" | "subject_request";
            };
            path: {
                residentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDocument"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
        };
    };
    Contact_withdrawDocument: {
        parameters: {
            query?: never;
            header: {
                "X-Purpose": "casework" | "contact_person" | "verify_identity" | "referral" | "legal_aid" | "correct_data" | "safeguarding" | "complaint" | "subject_request";
            };
            path: {
                residentId: string;
                documentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentView"];
                };
            };
        };
    };
    Annex_read: {
        parameters: {
            query?: never;
            header: {
                "X-Purpose": "casework" | "contact_person" | "verify_identity" | "referral" | "legal_aid" | "correct_data" | "safeguarding" | "complaint" | "subject_request";
            };
            path: {
                residentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnexWithHistory"];
                };
            };
        };
    };
    Annex_write: {
        parameters: {
            query?: never;
            header: {
                "X-Purpose": "casework" | "contact_person" | "verify_identity" | "referral" | "legal_aid" | "correct_data" | "safeguarding" | "complaint" | "subject_request";
            };
            path: {
                residentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteAnnex"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnnexView"];
                };
            };
        };
    };
    Annex_readDisability: {
        parameters: {
            query?: never;
            header: {
                "X-Purpose": "casework" | "contact_person" | "verify_identity" | "referral" | "legal_aid" | "correct_data" | "safeguarding" | "complaint" | "subject_request";
            };
            path: {
                residentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisabilityView"];
                };
            };
        };
    };
    Annex_writeDisability: {
        parameters: {
            query?: never;
            header: {
                "X-Purpose": "casework" | "contact_person" | "verify_identity" | "referral" | "legal_aid" | "correct_data" | "safeguarding" | "complaint" | "subject_request";
            };
            path: {
                residentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteDisability"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DisabilityView"];
                };
            };
        };
    };
    Annex_listNeeds: {
        parameters: {
            query?: never;
            header: {
                "X-Purpose": "casework" | "contact_person" | "verify_identity" | "referral" | "legal_aid" | "correct_data" | "safeguarding" | "complaint" | "subject_request";
            };
            path: {
                residentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedViews"];
                };
            };
        };
    };
    Annex_addNeed: {
        parameters: {
            query?: never;
            header: {
                "X-Purpose": "casework" | "contact_person" | "verify_identity" | "referral" | "legal_aid" | "correct_data" | "safeguarding" | "complaint" | "subject_request";
            };
            path: {
                residentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordNeed"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedView"];
                };
            };
        };
    };
    Annex_endNeed: {
        parameters: {
            query?: never;
            header: {
                "X-Purpose": "casework" | "contact_person" | "verify_identity" | "referral" | "legal_aid" | "correct_data" | "safeguarding" | "complaint" | "subject_request";
            };
            path: {
                residentId: string;
                needId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndNeed"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NeedView"];
                };
            };
        };
    };
    Households_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenHousehold"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdView"];
                };
            };
        };
    };
    Households_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                householdId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdView"];
                };
            };
        };
    };
    Households_addMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                householdId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddMember"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdView"];
                };
            };
        };
    };
    Households_leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                householdId: string;
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaveHousehold"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HouseholdView"];
                };
            };
        };
    };
    Merges_list: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
                /** @description `waiting`, oldest first, when left out; `decided`, newest first: confirmed, refused or undone. */
                state?: "waiting" | "decided";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeLines"];
                };
            };
        };
    };
    Merges_propose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeMerge"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeView"];
                };
            };
        };
    };
    Merges_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mergeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeView"];
                };
            };
        };
    };
    Merges_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mergeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeView"];
                };
            };
        };
    };
    Merges_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mergeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeView"];
                };
            };
        };
    };
    Merges_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mergeId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeView"];
                };
            };
        };
    };
    Consents_fields: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PacketFieldViews"];
                };
            };
        };
    };
    Consents_list: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                residentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentViews"];
                };
            };
        };
    };
    Consents_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                residentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordConsentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"];
                };
            };
        };
    };
    Consents_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                consentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"];
                };
            };
        };
    };
    Consents_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                consentId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"];
                };
            };
        };
    };
    Cases_list: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
                /** @description `none`: not assessed yet. */
                risk?: "none" | "immediate" | "high" | "medium" | "low";
                state?: "intake" | "active" | "closed";
                /** @description Only those that are not closed. */
                open?: "true";
                /** @description Only those of this unit, where it is one of one's own. */
                unitId?: string;
                /** @description Only those that I carry, or that nobody has. */
                worker?: "none" | "me";
                residentId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseLines"];
                };
            };
        };
    };
    Cases_open: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenCaseRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    Cases_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    Cases_activate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    Cases_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseCaseRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    Cases_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    Cases_assign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignCaseRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    Cases_assessRisk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssessRiskRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseView"];
                };
            };
        };
    };
    Cases_listNotes: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseNotes"];
                };
            };
        };
    };
    Cases_writeNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteNoteRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseNote"];
                };
            };
        };
    };
    Cases_listEvents: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceEventViews"];
                };
            };
        };
    };
    Cases_recordService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordServiceRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceEventView"];
                };
            };
        };
    };
    Cases_withdrawService: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                eventId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServiceEventView"];
                };
            };
        };
    };
    CaseTasks_list: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
                state?: "done" | "open" | "cancelled";
            };
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskViews"];
                };
            };
        };
    };
    CaseTasks_give: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTask"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    CaseTasks_complete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    CaseTasks_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    CaseTasks_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                taskId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskView"];
                };
            };
        };
    };
    Referrals_board: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
                /** @description Only those that I sent, or whose case I carry. */
                worker?: "me";
                caseId?: string;
                residentId?: string;
                state?: "closed" | "withdrawn" | "draft" | "sent" | "received" | "needs_information" | "accepted" | "in_progress" | "outcome_reported" | "declined" | "recalled" | "expired";
                /** @description Who must act next. */
                whoseMove?: "partner" | "sender" | "nobody";
                /** @description Only those whose next action is late. */
                overdue?: "true";
                /** @description The code of a referral or its beginning, such as `F-7K3M`. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralLines"];
                };
            };
        };
    };
    Referrals_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                caseId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftReferralRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
        };
    };
    Referrals_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
        };
    };
    Referrals_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralReceipt"];
                };
            };
        };
    };
    Referrals_send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendReferralRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
        };
    };
    Referrals_answerInformation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
        };
    };
    Referrals_recordOutcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordOutcomeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
        };
    };
    Referrals_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
        };
    };
    Referrals_dispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DisputeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
        };
    };
    Referrals_recall: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecallRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
        };
    };
    Referrals_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralView"];
                };
            };
        };
    };
    PartnerReferrals_board: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
                state?: "closed" | "withdrawn" | "draft" | "sent" | "received" | "needs_information" | "accepted" | "in_progress" | "outcome_reported" | "declined" | "recalled" | "expired";
                /** @description Who must act next. */
                whoseMove?: "partner" | "sender" | "nobody";
                /** @description Only those whose next action is late. */
                overdue?: "true";
                /** @description The code of a referral or its beginning, such as `F-7K3M`. */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerReferralLines"];
                };
            };
        };
    };
    PartnerReferrals_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerReferralView"];
                };
            };
        };
    };
    PartnerReferrals_receive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerReferralView"];
                };
            };
        };
    };
    PartnerReferrals_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerReferralView"];
                };
            };
        };
    };
    PartnerReferrals_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerReferralView"];
                };
            };
        };
    };
    PartnerReferrals_askInformation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MessageRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerReferralView"];
                };
            };
        };
    };
    PartnerReferrals_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerReferralView"];
                };
            };
        };
    };
    PartnerReferrals_reportProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProgressRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerReferralView"];
                };
            };
        };
    };
    PartnerReferrals_reportOutcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                referralId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportOutcomeRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PartnerReferralView"];
                };
            };
        };
    };
    MyDay_counts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyDay"];
                };
            };
        };
    };
    MyDay_items: {
        parameters: {
            query: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
                bucket: "today" | "overdue" | "soon" | "waiting_on_me" | "waiting_on_partner" | "waiting_on_resident" | "review";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkLines"];
                };
            };
        };
    };
    UnitWork_colleagues: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitColleagues"];
                };
            };
        };
    };
    UnitWork_workload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitWorkload"];
                };
            };
        };
    };
    UnitWork_escalations: {
        parameters: {
            query?: {
                /** @description How many rows at most. */
                limit?: number;
                /** @description The `nextCursor` of the page before. */
                cursor?: string;
            };
            header?: never;
            path: {
                unitId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationLines"];
                };
            };
        };
    };
}
