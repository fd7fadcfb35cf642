package io.aegira.standalone.verify;

import io.aegira.standalone.verify.Law.Scope;
import java.util.List;

/** Nobody sees a row without saying whose. */
final class LawsOfTenancy {
    private static final String TABLES = """
            SELECT c.oid::regclass AS name, c.relrowsecurity AND c.relforcerowsecurity AS guarded,
                   has_table_privilege(c.oid, 'SELECT') AS readable
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id'
            WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text IN ('eventlog', 'command', 'query', 'vault')""";

    static final List<Law> ALL = List.of(new Law(
            "L7",
            "no table shows a row to whoever has not said for which tenant",
            Scope.NO_TENANT,
            "SELECT count(*) || ' tables' FROM (" + TABLES + ") tables",
            "SELECT name || ' has no forced row-level security' FROM (" + TABLES + ") tables WHERE NOT guarded"
                    + " UNION ALL SELECT name || ' shows rows' FROM (" + TABLES + ") tables WHERE readable AND"
                    + " query_to_xml('SELECT 1 FROM ' || name || ' LIMIT 1', false, true, '')::text <> ''"));

    private LawsOfTenancy() {}
}
