package io.aegira.query.pages;

import static io.aegira.platform.security.Role.AUDITOR;
import static io.aegira.platform.security.Role.CASE_MANAGER;
import static io.aegira.platform.security.Role.HSE;
import static io.aegira.platform.security.Role.ORG_ADMIN;
import static io.aegira.platform.security.Role.PLATFORM_ADMIN;
import static io.aegira.platform.security.Role.SUPERVISOR;
import static io.aegira.platform.security.Role.WORKER;

import io.aegira.platform.security.Caller;
import io.aegira.platform.security.Role;
import io.aegira.query.pages.Frame.Navigation.Entry;
import java.util.Set;

/** Where the navigation leads, and whom. */
enum Places {
    TEAM("Team today", "/", SUPERVISOR, HSE, CASE_MANAGER, AUDITOR),
    CASES("Cases", "/cases", SUPERVISOR, HSE, CASE_MANAGER, AUDITOR),
    OWN("My check-ins", "/me", WORKER) {
        @Override
        boolean isFor(Caller caller) {
            return super.isFor(caller) && caller.workerId() != null;
        }
    },
    EPISODES("Episodes", "/episodes", HSE, AUDITOR),
    OVERVIEW("Overview", "/overview", HSE, AUDITOR),
    EVENTS("Events", "/events", AUDITOR),
    DECISIONS("Decisions again", "/replays-of-decisions", AUDITOR),
    TRAIL("Audit trail", "/audit", AUDITOR, ORG_ADMIN),
    EXPORTS("Exports", "/exports", AUDITOR),
    PEOPLE("People", "/people", ORG_ADMIN),
    ROSTER("Roster", "/roster", SUPERVISOR, HSE, AUDITOR, ORG_ADMIN),
    IMPORTS("Imports", "/imports", ORG_ADMIN, PLATFORM_ADMIN),
    RULES("Rules", "/rules", ORG_ADMIN),
    ADMINISTRATION("Administration", "/administration", ORG_ADMIN),
    OPERATIONS("Operations", "/operations", PLATFORM_ADMIN);

    private final Entry entry;
    private final Set<Role> roles;

    Places(String title, String path, Role... roles) {
        this.entry = new Entry(title, path);
        this.roles = Set.of(roles);
    }

    Entry entry() {
        return entry;
    }

    boolean isFor(Caller caller) {
        return roles.stream().anyMatch(caller::is);
    }
}
