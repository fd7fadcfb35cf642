package io.aegira.query.organisation.settings;

import io.aegira.query.platform.Columns;

/** What can be chosen apart from the rest, as the order to change it calls it. */
public enum SettingPart {
    CHECK_IN_POLICY,
    CASE_POLICY,
    PRIVACY,
    ROUTING,
    RETENTION,
    NEXT_ACTIONS;

    String text() {
        return Columns.text(this);
    }
}
