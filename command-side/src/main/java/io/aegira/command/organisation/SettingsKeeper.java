package io.aegira.command.organisation;

import io.aegira.command.platform.CommandGroups;
import io.aegira.command.platform.Meta;
import io.aegira.command.platform.WriteBehind;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.RetentionPolicy;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.kernel.organisation.TeamId;
import io.aegira.kernel.organisation.TenantEvent.FormVersionPublished;
import io.aegira.kernel.organisation.TenantEvent.RulesetVersionPublished;
import io.aegira.kernel.organisation.TenantEvent.TenantConfigured;
import io.aegira.kernel.organisation.TenantEvent.TenantRegistered;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerAssigned;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerDeactivated;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerErased;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerRegistered;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the rows that {@link io.aegira.command.platform.TenantSettings} and {@link io.aegira.command.platform.PublishedRulesets} read. */
@Component
@ProcessingGroup(CommandGroups.SETTINGS)
@RequiredArgsConstructor
class SettingsKeeper {
    private static final String REGISTER =
            "INSERT INTO command.tenant_settings (tenant_id, timezone) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String CONFIGURE =
            "UPDATE command.tenant_settings SET check_in_policy = ?::jsonb, case_policy = ?::jsonb, routing = ?::jsonb, configured_by = ?,"
                    + " identity_after_leaving = ?::interval WHERE tenant_id = ?";
    private static final String FORM =
            "INSERT INTO command.form (tenant_id, form_id, version, published_at, form) VALUES (?, ?, ?, ?, ?::jsonb) ON CONFLICT DO NOTHING";
    private static final String RULESET = """
            INSERT INTO command.ruleset (tenant_id, version, effective_from, published_as, rules) VALUES (?, ?, ?, ?, ?::jsonb)
            ON CONFLICT DO NOTHING""";
    private static final String WORKER = """
            INSERT INTO command.worker (tenant_id, worker_id, team_id, site_id) VALUES (?, ?, ?, ?)
            ON CONFLICT (tenant_id, worker_id) DO UPDATE SET team_id = excluded.team_id, site_id = excluded.site_id""";
    private static final String DEACTIVATE =
            "UPDATE command.worker SET deactivated_at = ? WHERE tenant_id = ? AND worker_id = ?";
    private static final String ERASE = """
            INSERT INTO command.worker (erased_at, tenant_id, worker_id) VALUES (?, ?, ?)
            ON CONFLICT (tenant_id, worker_id) DO UPDATE SET erased_at = excluded.erased_at""";

    private final WriteBehind rows;

    @EventHandler
    void on(TenantRegistered event) {
        rows.row(
                "tenant_settings/registered",
                event.tenantId(),
                REGISTER,
                event.tenantId().value(),
                event.timezone());
    }

    @EventHandler
    void on(TenantConfigured event) {
        rows.row(
                "tenant_settings",
                event.tenantId(),
                CONFIGURE,
                AegiraJson.mapper().writeValueAsString(event.checkInPolicy()),
                AegiraJson.mapper().writeValueAsString(event.casePolicy()),
                event.routing() == null ? null : AegiraJson.mapper().writeValueAsString(event.routing()),
                event.eventId(),
                identityAfterLeaving(event.retention()),
                event.tenantId().value());
    }

    @EventHandler
    void on(FormVersionPublished event) {
        FormVersion form = new FormVersion(event.formId().value(), event.name(), event.version(), event.questions());
        rows.row(
                "form",
                form.formId() + "/" + form.version(),
                FORM,
                event.tenantId().value(),
                form.formId(),
                form.version(),
                event.eventTime(),
                AegiraJson.mapper().writeValueAsString(form));
    }

    @EventHandler
    void on(RulesetVersionPublished event, @SequenceNumber long sequence) {
        rows.row(
                "ruleset",
                event.tenantId() + "/" + event.version(),
                RULESET,
                event.tenantId().value(),
                event.version(),
                event.inForceFrom(),
                sequence,
                AegiraJson.mapper().writeValueAsString(event.rules()));
    }

    @EventHandler
    void on(WorkerRegistered event, MetaData metadata) {
        place(Meta.tenant(metadata).value(), event.workerId(), event.teamId(), event.siteId());
    }

    @EventHandler
    void on(WorkerAssigned event, MetaData metadata) {
        place(Meta.tenant(metadata).value(), event.workerId(), event.teamId(), event.siteId());
    }

    @EventHandler
    void on(WorkerDeactivated event, MetaData metadata) {
        rows.row(
                "worker/deactivated",
                event.workerId(),
                DEACTIVATE,
                event.eventTime(),
                Meta.tenant(metadata).value(),
                event.workerId().value());
    }

    @EventHandler
    void on(WorkerErased event, MetaData metadata) {
        rows.row(
                "worker/erased",
                event.workerId(),
                ERASE,
                event.eventTime(),
                Meta.tenant(metadata).value(),
                event.workerId().value());
    }

    private static @Nullable String identityAfterLeaving(@Nullable RetentionPolicy retention) {
        return retention == null || retention.identityAfterLeaving() == null
                ? null
                : retention.identityAfterLeaving().toString();
    }

    private void place(UUID tenant, WorkerId worker, @Nullable TeamId team, @Nullable SiteId site) {
        rows.row(
                "worker",
                worker,
                WORKER,
                tenant,
                worker.value(),
                team == null ? null : team.value(),
                site == null ? null : site.value());
    }
}
