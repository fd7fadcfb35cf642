--liquibase formatted sql

--changeset aegira:query-0030-rebuilds
-- Which processing group writes which table; a rebuild of the group replaces all of them together.
CREATE TABLE infra.view_table (
    table_name       text NOT NULL PRIMARY KEY,
    processing_group text NOT NULL
);
INSERT INTO infra.view_table (processing_group, table_name) VALUES
    ('worker', 'tenant'), ('worker', 'site'), ('worker', 'team'), ('worker', 'worker'), ('worker', 'form_version'),
    ('prompt-state', 'shift'), ('prompt-state', 'availability'), ('prompt-state', 'prompt_state'), ('prompt-state', 'prompt_event'),
    ('prompt-state', 'response'),
    ('risk-signal', 'risk_signal'), ('risk-signal', 'correction'), ('risk-signal', 'case_of_episode'),
    ('risk-episode-state', 'risk_episode_state'),
    ('case-summary', 'case_summary'), ('case-summary', 'case_detail'), ('case-summary', 'timeline'), ('case-summary', 'incident');
GRANT SELECT ON infra.view_table TO aegira_stream;

CREATE TABLE infra.replay (
    replay_id  uuid        NOT NULL PRIMARY KEY,
    projection text        NOT NULL,
    status     text        NOT NULL CHECK (status IN ('running', 'completed', 'failed')),
    position   bigint      NOT NULL DEFAULT 0,
    head       bigint      NOT NULL DEFAULT 0,
    events     bigint      NOT NULL DEFAULT 0,
    parked     bigint      NOT NULL DEFAULT 0,
    failure    text,
    started_at timestamptz NOT NULL,
    ended_at   timestamptz
);
CREATE INDEX replay_start ON infra.replay (started_at DESC, replay_id DESC);
GRANT SELECT, INSERT, UPDATE ON infra.replay TO aegira_stream;

--changeset aegira:query-0030-shape splitStatements:false
-- All that makes a table what it is, but for its rows and its schema: two with one shape can stand in for each other.
CREATE FUNCTION infra.shape_of(of regclass) RETURNS text
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT regexp_replace(string_agg(line, E'\n' ORDER BY line), '\mquery_shadow\.', 'query.', 'g') FROM (
        SELECT format('table %s %s %s %s', relpersistence, relrowsecurity, relforcerowsecurity, reloptions) FROM pg_class WHERE oid = of
        UNION ALL
        SELECT format('column %s %s %s %s %s %s %s %s', row_number() OVER (ORDER BY a.attnum), a.attname,
                      format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attgenerated, a.attidentity, a.attstorage,
                      pg_get_expr(d.adbin, d.adrelid))
        FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE a.attrelid = of AND a.attnum > 0 AND NOT a.attisdropped
        UNION ALL SELECT format('constraint %s %s', conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE conrelid = of
        UNION ALL SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = of
        UNION ALL
        SELECT format('policy %s %s %s %s %s %s', polname, polcmd, polpermissive,
                      (SELECT string_agg(role::text, ',' ORDER BY role) FROM unnest(polroles) role),
                      pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
        FROM pg_policy WHERE polrelid = of
        UNION ALL
        SELECT format('grant %s %s %s', g.grantee, g.privilege_type, g.is_grantable)
        FROM pg_class c, aclexplode(c.relacl) g WHERE c.oid = of AND g.grantee <> c.relowner
        UNION ALL
        SELECT format('grant %s %s %s %s', a.attname, g.grantee, g.privilege_type, g.is_grantable)
        FROM pg_attribute a, aclexplode(a.attacl) g WHERE a.attrelid = of
        UNION ALL SELECT pg_get_triggerdef(oid) FROM pg_trigger WHERE tgrelid = of AND NOT tgisinternal) shape (line)
    $$;
REVOKE EXECUTE ON FUNCTION infra.shape_of(regclass) FROM PUBLIC;

--changeset aegira:query-0030-shadow-table splitStatements:false
-- From the catalogue, so that a table is defined once. Indexes and constraints keep their names, for later changes to find.
CREATE PROCEDURE infra.shadow_table(name text) LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    live   CONSTANT regclass := format('query.%I', name)::regclass;
    shadow CONSTANT text := format('query_shadow.%I', name);
    step   text;
BEGIN
    EXECUTE format('CREATE TABLE %s (LIKE query.%I INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING IDENTITY INCLUDING STORAGE)', shadow, name);
    FOR step IN
        SELECT format('ALTER TABLE %s SET (%s)', shadow, array_to_string(reloptions, ', ')) FROM pg_class
        WHERE oid = live AND reloptions IS NOT NULL
        UNION ALL
        SELECT format('ALTER TABLE %s ADD CONSTRAINT %I %s', shadow, conname, pg_get_constraintdef(oid)) FROM pg_constraint
        WHERE conrelid = live AND contype IN ('p', 'u', 'x', 'c')
        UNION ALL
        SELECT replace(pg_get_indexdef(indexrelid), format(' ON query.%I ', name), format(' ON %s ', shadow)) FROM pg_index i
        WHERE indrelid = live AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.conrelid = live)
        UNION ALL
        SELECT format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', shadow) FROM pg_class WHERE oid = live AND relrowsecurity
        UNION ALL
        SELECT format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', shadow) FROM pg_class WHERE oid = live AND relforcerowsecurity
        UNION ALL
        SELECT format('CREATE POLICY %I ON %s AS %s FOR %s TO %s%s%s', policyname, shadow, permissive, cmd,
                      (SELECT string_agg(CASE role WHEN 'public' THEN 'PUBLIC' ELSE quote_ident(role) END, ', ') FROM unnest(roles) role),
                      ' USING (' || qual || ')', ' WITH CHECK (' || with_check || ')')
        FROM pg_policies WHERE schemaname = 'query' AND tablename = name
        UNION ALL
        SELECT format('GRANT %s ON %s TO %s%s', g.privilege_type, shadow,
                      CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::regrole::text END,
                      CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' END)
        FROM pg_class c, aclexplode(c.relacl) g WHERE c.oid = live AND g.grantee <> c.relowner
        UNION ALL
        SELECT format('GRANT %s (%I) ON %s TO %s%s', g.privilege_type, a.attname, shadow,
                      CASE g.grantee WHEN 0 THEN 'PUBLIC' ELSE g.grantee::regrole::text END,
                      CASE WHEN g.is_grantable THEN ' WITH GRANT OPTION' END)
        FROM pg_attribute a, aclexplode(a.attacl) g WHERE a.attrelid = live
        UNION ALL
        SELECT format('COMMENT ON TABLE %s IS %L', shadow, obj_description(live, 'pg_class')) WHERE obj_description(live, 'pg_class') IS NOT NULL
    LOOP
        EXECUTE step;
    END LOOP;
    IF infra.shape_of(live) <> infra.shape_of(shadow::regclass) THEN
        RAISE EXCEPTION 'query.% has something that a rebuild does not know how to make', name;
    END IF;
END $$;
REVOKE EXECUTE ON PROCEDURE infra.shadow_table(text) FROM PUBLIC;

--changeset aegira:query-0030-shadow-drop splitStatements:false
CREATE FUNCTION infra.shadow_drop() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    step text;
BEGIN
    FOR step IN
        SELECT 'DROP FUNCTION ' || oid::regprocedure || ' CASCADE' FROM pg_proc WHERE pronamespace = 'query_shadow'::regnamespace
        UNION ALL
        SELECT 'DROP TABLE ' || oid::regclass FROM pg_class WHERE relnamespace = 'query_shadow'::regnamespace AND relkind = 'r'
    LOOP
        EXECUTE replace(step, 'DROP FUNCTION ', 'DROP FUNCTION IF EXISTS ');
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION infra.shadow_drop() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION infra.shadow_drop() TO aegira_stream;

--changeset aegira:query-0030-shadow-prepare splitStatements:false
-- Empty copies of the groups' tables, and of the functions over them, which look at the copies.
CREATE FUNCTION infra.shadow_prepare(groups text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    name text;
    step text;
    names text;
BEGIN
    PERFORM infra.shadow_drop();
    FOR name IN SELECT v.table_name FROM infra.view_table v WHERE v.processing_group = ANY (groups) ORDER BY 1 LOOP
        CALL infra.shadow_table(name);
    END LOOP;
    SELECT string_agg(n, '|') INTO names FROM (
        SELECT v.table_name FROM infra.view_table v WHERE v.processing_group = ANY (groups)
        UNION SELECT p.proname FROM pg_proc p WHERE p.pronamespace = 'query'::regnamespace AND p.prokind = 'f') known (n);
    PERFORM set_config('check_function_bodies', 'off', true);
    FOR step IN
        SELECT pg_get_functiondef(p.oid) FROM pg_proc p WHERE p.pronamespace = 'query'::regnamespace AND p.prokind = 'f' ORDER BY p.oid
    LOOP
        EXECUTE regexp_replace(step, '\mquery\.(' || names || ')\M', 'query_shadow.\1', 'g');
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION infra.shadow_prepare(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION infra.shadow_prepare(text[]) TO aegira_stream;

--changeset aegira:query-0030-shadow-analyze splitStatements:false
CREATE FUNCTION infra.shadow_analyze() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    name regclass;
BEGIN
    FOR name IN SELECT oid FROM pg_class WHERE relnamespace = 'query_shadow'::regnamespace AND relkind = 'r' LOOP
        EXECUTE format('ANALYZE %s', name);
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION infra.shadow_analyze() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION infra.shadow_analyze() TO aegira_stream;

--changeset aegira:query-0030-shadow-swap splitStatements:false
-- The copies take the place of the tables, which go. Views and functions that hold on to a table by its identity are told of the
-- new one. Waits for readers a moment only, so that none has to wait longer for it: whoever calls tries again.
CREATE FUNCTION infra.shadow_swap(groups text[]) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    names   text[];
    tables  oid[];
    views   oid[];
    renewed text[];
    name    text;
BEGIN
    PERFORM set_config('lock_timeout', '200ms', true);
    SELECT array_agg(v.table_name), array_agg(format('query.%I', v.table_name)::regclass::oid) INTO names, tables
        FROM infra.view_table v WHERE v.processing_group = ANY (groups);
    SELECT coalesce(array_agg(DISTINCT r.ev_class), '{}') INTO views FROM pg_depend d
        JOIN pg_rewrite r ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
        JOIN pg_class c ON c.oid = r.ev_class AND c.relkind = 'v'
        WHERE d.refclassid = 'pg_class'::regclass AND d.refobjid = ANY (tables);
    EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', (SELECT string_agg(oid::regclass::text, ', ') FROM unnest(views || tables) oid));
    FOREACH name IN ARRAY names LOOP
        IF infra.shape_of(format('query.%I', name)::regclass) <> infra.shape_of(format('query_shadow.%I', name)::regclass) THEN
            RAISE EXCEPTION 'query.% has changed since its rebuild began', name;
        END IF;
    END LOOP;
    SELECT coalesce(array_agg(definition), '{}') INTO renewed FROM (
        SELECT format('CREATE OR REPLACE VIEW %s%s AS %s', c.oid::regclass, ' WITH (' || array_to_string(c.reloptions, ', ') || ')',
                      pg_get_viewdef(c.oid)) FROM pg_class c WHERE c.oid = ANY (views)
        UNION ALL
        SELECT DISTINCT pg_get_functiondef(d.objid) FROM pg_depend d
        JOIN pg_proc p ON p.oid = d.objid AND p.pronamespace = 'query'::regnamespace
        WHERE d.classid = 'pg_proc'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = ANY (tables)) holders (definition);
    FOR name IN SELECT p.oid::regprocedure FROM pg_proc p WHERE p.pronamespace = 'query_shadow'::regnamespace LOOP
        EXECUTE format('DROP FUNCTION IF EXISTS %s CASCADE', name);
    END LOOP;
    FOREACH name IN ARRAY names LOOP
        EXECUTE format('ALTER TABLE query.%I SET SCHEMA query_retired', name);
        EXECUTE format('ALTER TABLE query_shadow.%I SET SCHEMA query', name);
    END LOOP;
    FOREACH name IN ARRAY renewed LOOP
        EXECUTE name;
    END LOOP;
    FOREACH name IN ARRAY names LOOP
        EXECUTE format('DROP TABLE query_retired.%I', name);
    END LOOP;
END $$;
REVOKE EXECUTE ON FUNCTION infra.shadow_swap(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION infra.shadow_swap(text[]) TO aegira_stream;
