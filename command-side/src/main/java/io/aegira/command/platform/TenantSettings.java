package io.aegira.command.platform;

import io.aegira.kernel.engine.FormVersion;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.organisation.CasePolicy;
import io.aegira.kernel.organisation.CaseRouting;
import io.aegira.kernel.organisation.CheckInPolicy;
import io.aegira.kernel.organisation.FormId;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tenant's settings as decisions need them, read in the transaction that decides and once in a unit of work. */
public final class TenantSettings {
    private static final List<FormVersion> BUILT_IN = List.of(FormVersion.STANDARD, FormVersion.CLASSIC);

    private final JdbcClient jdbc;
    private final Map<FormKey, FormVersion> published = new ConcurrentHashMap<>();

    public TenantSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isRegistered(TenantId tenant) {
        return settings(tenant).isPresent();
    }

    /** The policy for shifts upserted from now on. */
    public CheckInPolicy checkInPolicy(TenantId tenant) {
        return settings(tenant).map(Row::checkInPolicy).orElse(CheckInPolicy.DEFAULT);
    }

    public CasePolicy casePolicy(TenantId tenant) {
        return settings(tenant).map(Row::casePolicy).orElse(CasePolicy.DEFAULT);
    }

    /** How cases are routed and by which event that was said; empty where nothing is said. */
    public Optional<RoutingInForce> routing(TenantId tenant) {
        return settings(tenant).flatMap(row -> Optional.ofNullable(row.routing()));
    }

    /**
     * The version of a form that was in force at an instant, or the first one where none was yet; empty when there is none of that id. What is
     * published later does not reach back: the same answer is held against the same questions whenever it comes in.
     */
    public Optional<FormVersion> formInForce(TenantId tenant, FormId form, Instant at) {
        return publications(tenant, form)
                .flatMap(all -> all.stream()
                        .filter(one -> !one.since().isAfter(at))
                        .reduce((earlier, later) -> later)
                        .or(() -> all.stream().findFirst()))
                .map(Publication::form)
                .or(() -> builtIn(form.value()));
    }

    /** In the order of their versions, in which they were published. */
    private Optional<List<Publication>> publications(TenantId tenant, FormId form) {
        return once(
                "form/" + tenant + "/" + form,
                () -> Optional.of(jdbc.sql(
                                "SELECT published_at, form::text FROM command.form WHERE tenant_id = ? AND form_id = ? ORDER BY version")
                        .params(tenant.value(), form.value())
                        .query((row, number) -> new Publication(
                                row.getObject(1, OffsetDateTime.class).toInstant(),
                                AegiraJson.mapper().readValue(row.getString(2), FormVersion.class)))
                        .list()));
    }

    /** @throws IllegalStateException when a recorded answer names a version that was never published */
    public FormVersion form(TenantId tenant, UUID form, int version) {
        return published.computeIfAbsent(
                new FormKey(tenant, form, version),
                key -> builtIn(form)
                        .filter(found -> found.version() == version)
                        .orElseGet(() -> jdbc.sql(
                                        "SELECT form::text FROM command.form WHERE tenant_id = ? AND form_id = ? AND version = ?")
                                .params(tenant.value(), form, version)
                                .query((row, number) ->
                                        AegiraJson.mapper().readValue(row.getString(1), FormVersion.class))
                                .optional()
                                .orElseThrow(() -> new IllegalStateException("a form version is gone"))));
    }

    public boolean isMember(TenantId tenant, WorkerId worker) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM command.worker WHERE tenant_id = ? AND worker_id = ?)")
                .params(tenant.value(), worker.value())
                .query(Boolean.class)
                .single();
    }

    /** Of the tenant's own forms, whatever the version. */
    public Set<String> metrics(TenantId tenant) {
        return Set.copyOf(
                jdbc.sql("""
                        SELECT DISTINCT question ->> 'metric' FROM command.form, jsonb_array_elements(form -> 'questions') AS question
                        WHERE tenant_id = ?""").param(tenant.value()).query(String.class).list());
    }

    /** When the tenant's history was last changed by an import: its end, or the present while one is at it. */
    public Optional<Instant> lastBackfill(TenantId tenant) {
        return jdbc.sql("""
                        SELECT max(CASE WHEN status IN ('QUEUED', 'READING', 'SETTLING') THEN clock_timestamp() ELSE ended_at END)
                        FROM command.import_job WHERE tenant_id = ?""")
                .param(tenant.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /** When the worker was deactivated; empty while active. */
    public Optional<OffsetDateTime> deactivatedAt(TenantId tenant, WorkerId worker) {
        return once(
                key(tenant, worker),
                () -> Optional.ofNullable(deactivated(tenant, Set.of(worker)).get(worker.value())));
    }

    /** Asks at once what {@link #deactivatedAt} would ask of each of these workers in the present unit of work. */
    public void readAhead(TenantId tenant, Set<WorkerId> workers) {
        if (!workers.isEmpty()) {
            Map<UUID, OffsetDateTime> deactivated = deactivated(tenant, workers);
            workers.forEach(
                    worker -> once(key(tenant, worker), () -> Optional.ofNullable(deactivated.get(worker.value()))));
        }
    }

    private Map<UUID, OffsetDateTime> deactivated(TenantId tenant, Set<WorkerId> workers) {
        Map<UUID, OffsetDateTime> since = new HashMap<>();
        jdbc.sql(
                        "SELECT worker_id, deactivated_at FROM command.worker WHERE tenant_id = ? AND worker_id = ANY (?) AND deactivated_at IS NOT NULL")
                .params(tenant.value(), workers.stream().map(WorkerId::value).toArray(UUID[]::new))
                .query(row -> {
                    since.put(row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class));
                });
        return since;
    }

    private static String key(TenantId tenant, WorkerId worker) {
        return "worker/" + tenant + "/" + worker;
    }

    private static Optional<FormVersion> builtIn(UUID form) {
        return BUILT_IN.stream().filter(found -> found.formId().equals(form)).findFirst();
    }

    private Optional<Row> settings(TenantId tenant) {
        return once(
                "settings/" + tenant,
                () -> jdbc.sql(
                                "SELECT check_in_policy::text, case_policy::text, routing::text, configured_by FROM command.tenant_settings WHERE tenant_id = ?")
                        .param(tenant.value())
                        .query((row, number) -> new Row(
                                read(row.getString(1), CheckInPolicy.class, CheckInPolicy.DEFAULT),
                                read(row.getString(2), CasePolicy.class, CasePolicy.DEFAULT),
                                routing(row.getString(3), row.getObject(4, UUID.class))))
                        .optional());
    }

    private static @Nullable RoutingInForce routing(@Nullable String json, @Nullable UUID setBy) {
        return json == null || setBy == null
                ? null
                : new RoutingInForce(AegiraJson.mapper().readValue(json, CaseRouting.class), setBy);
    }

    private static <T> T read(@Nullable String json, Class<T> type, T otherwise) {
        return json == null ? otherwise : AegiraJson.mapper().readValue(json, type);
    }

    private static <T> Optional<T> once(String key, java.util.function.Supplier<Optional<T>> read) {
        return CurrentUnitOfWork.isStarted()
                ? CurrentUnitOfWork.get()
                        .root()
                        .getOrComputeResource(TenantSettings.class.getName() + key, first -> read.get())
                : read.get();
    }

    private record Row(
            CheckInPolicy checkInPolicy,
            CasePolicy casePolicy,
            @Nullable RoutingInForce routing) {}

    /** @param setBy the event that said so, the version of the routing */
    public record RoutingInForce(CaseRouting routing, UUID setBy) {}

    private record Publication(Instant since, FormVersion form) {}

    private record FormKey(TenantId tenant, UUID form, int version) {}
}
