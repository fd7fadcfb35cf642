package io.aegira.platform.database;

import java.util.ArrayList;
import java.util.List;

/** What must exist before any table: roles, schemas, and who may look into which schema. */
final class RolesAndSchemas {
    private static final List<String> SCHEMAS =
            List.of("eventlog", "command", "query", "query_shadow", "query_retired", "infra", "vault");

    private RolesAndSchemas() {}

    static List<String> statements(DatabaseServer server) {
        List<String> steps = new ArrayList<>();
        for (DatabaseRole role : DatabaseRole.values()) {
            steps.add("DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '" + role.sqlName()
                    + "') THEN CREATE ROLE " + role.sqlName() + " NOLOGIN; END IF; END $$");
            if (role.logsIn()) {
                steps.add("ALTER ROLE " + role.sqlName() + " LOGIN PASSWORD '" + role.password(server) + "'");
            }
        }
        // To become another role is a step of its own, never inherited; said so that PostgreSQL 15 understands it too.
        steps.add("ALTER ROLE aegira_migrate NOINHERIT");
        steps.add("ALTER ROLE aegira_stream NOINHERIT");
        steps.add("GRANT aegira_owner TO aegira_migrate");
        steps.add("GRANT aegira_owner TO CURRENT_USER");
        // The stream may become the application for one tenant at a time; never the other way round.
        steps.add("GRANT aegira_app TO aegira_stream");
        for (String schema : SCHEMAS) {
            steps.add("CREATE SCHEMA IF NOT EXISTS " + schema + " AUTHORIZATION aegira_owner");
        }
        steps.add("GRANT USAGE ON SCHEMA eventlog, command, query, query_shadow, infra, vault TO aegira_app");
        steps.add("GRANT USAGE ON SCHEMA eventlog, command, infra TO aegira_stream");
        steps.add("GRANT USAGE ON SCHEMA eventlog, query, infra TO aegira_read");
        steps.add("GRANT USAGE ON SCHEMA eventlog, infra TO aegira_hindsight");
        for (String role : List.of("aegira_app", "aegira_stream", "aegira_read", "aegira_hindsight")) {
            // Short statements over indexes: compiling them, or reading a table from end to end instead, never pays.
            steps.add("ALTER ROLE " + role + " SET jit = off");
            steps.add("ALTER ROLE " + role + " SET random_page_cost = 1.1");
            steps.add("ALTER ROLE " + role + " SET statement_timeout = '60s'");
            steps.add("ALTER ROLE " + role + " SET idle_in_transaction_session_timeout = '60s'");
            steps.add("ALTER ROLE " + role + " SET lock_timeout = '10s'");
        }
        return steps;
    }
}
