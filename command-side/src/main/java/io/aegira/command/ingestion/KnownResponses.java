package io.aegira.command.ingestion;

import io.aegira.kernel.checkin.CheckInRefusal;
import io.aegira.kernel.checkin.ResponseId;
import io.aegira.kernel.message.CommandRefused;
import io.aegira.kernel.organisation.TenantId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which response ids of a batch are taken, by whatever prompt: an aggregate knows its own responses only. */
final class KnownResponses {
    private final Set<UUID> taken;

    private KnownResponses(Set<UUID> taken) {
        this.taken = taken;
    }

    /** Looks the whole batch up in one statement. */
    static KnownResponses among(JdbcClient jdbc, TenantId tenant, List<Incoming> batch) {
        UUID[] ids = batch.stream()
                .flatMap(incoming -> response(incoming.payload()))
                .map(ResponseId::value)
                .toArray(UUID[]::new);
        return among(jdbc, tenant, ids);
    }

    static KnownResponses among(JdbcClient jdbc, TenantId tenant, UUID[] ids) {
        return new KnownResponses(
                ids.length == 0
                        ? new HashSet<>()
                        : new HashSet<>(jdbc.sql(
                                        "SELECT response_id FROM command.response WHERE tenant_id = ? AND response_id = ANY (?)")
                                .params(tenant.value(), ids)
                                .query(UUID.class)
                                .list()));
    }

    /** @throws CommandRefused when another event has taken its response id */
    void check(Payloads payload) {
        response(payload).forEach(id -> check(id.value()));
    }

    void check(UUID response) {
        if (taken.contains(response)) {
            throw new CommandRefused(
                    CheckInRefusal.RESPONSE_ID_TAKEN, "payload.response_id", "another response has this id");
        }
    }

    void add(Payloads payload) {
        response(payload).forEach(id -> add(id.value()));
    }

    void add(UUID response) {
        taken.add(response);
    }

    private static Stream<ResponseId> response(Payloads payload) {
        return payload instanceof Payloads.Response response ? Stream.of(response.responseId()) : Stream.empty();
    }
}
