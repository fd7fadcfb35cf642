--liquibase formatted sql
--changeset aegira:0113-resolved-cases
-- That a case was resolved is somebody's word, not a decision of the engine, and episodes end with it: whoever tries rules must know it.
CREATE POLICY resolved_cases ON eventlog.events FOR SELECT TO aegira_hindsight
    USING (tenant_id = infra.tenant() AND event_type = 'case.resolved');
