package io.aegira.platform.idempotency;

import io.aegira.platform.idempotency.Reservation.Answered;
import io.aegira.platform.idempotency.Reservation.Mismatched;
import io.aegira.platform.idempotency.Reservation.Reserved;
import io.aegira.platform.idempotency.Reservation.Running;
import io.aegira.platform.tenancy.TenantScope;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys in the database. A reservation is durable before its order runs, the answer with what the order did. */
final class IdempotencyKeys {
    static final Duration LAPSES_AFTER = Duration.ofSeconds(60);
    static final Duration KEPT_FOR = Duration.ofDays(7);
    private static final int SALT_BYTES = 16;
    private static final String THIS_KEY =
            " WHERE tenant_id = :tenant AND principal = :principal AND method = :method AND route = :route AND key = :key";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    IdempotencyKeys(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    Reservation reserve(Order order, byte[] fingerprint) {
        return in(() -> inserted(order, fingerprint)
                .or(() -> row(order).map(row -> found(order, row, fingerprint)))
                // Released between the two statements.
                .orElseGet(Running::new));
    }

    /**
     * Keeps the answer in the transaction of what the order did, which must be the last of it.
     *
     * @return false when the reservation lapsed and another attempt has it now: then what this one did must not be
     */
    boolean complete(Reserved reserved, Answered answer) {
        // What was done may be of another tenant than the caller is: a customer's being taken in.
        sql("SELECT set_config('aegira.tenant', CAST(:tenant AS text), true)", reserved.order())
                .query(String.class)
                .single();
        return sql(
                                "UPDATE command.idempotency_key SET status = :status, content_type = :contentType, answer = :answer"
                                        + THIS_KEY + " AND status IS NULL AND reserved_until = :until",
                                reserved.order())
                        .param("status", answer.status())
                        .param("contentType", answer.contentType())
                        .param("answer", answer.answer())
                        .param("until", Timestamp.from(reserved.until()))
                        .update()
                == 1;
    }

    /** Keeps the answer to what was durable before, or changed nothing. */
    void completeApart(Reserved reserved, Answered answer) {
        in(() -> complete(reserved, answer));
    }

    /** Nothing came of the order, so it may be sent again. */
    void release(Reserved reserved) {
        in(() -> sql(
                        "DELETE FROM command.idempotency_key" + THIS_KEY
                                + " AND status IS NULL AND reserved_until = :until",
                        reserved.order())
                .param("until", Timestamp.from(reserved.until()))
                .update());
    }

    /** Forgets the keys of all tenants that are older than promised. */
    int forgetOld() {
        return TenantScope.callAcrossTenants(() ->
                in(() -> jdbc.sql("DELETE FROM command.idempotency_key WHERE created_at < :before")
                        .param("before", Timestamp.from(clock.instant().minus(KEPT_FOR)))
                        .update()));
    }

    private Optional<Reservation> inserted(Order order, byte[] fingerprint) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant until = now.plus(LAPSES_AFTER);
        int rows = sql("""
                        INSERT INTO command.idempotency_key
                            (tenant_id, principal, method, route, key, salt, body_mac, created_at, reserved_until)
                        VALUES (:tenant, :principal, :method, :route, :key, :salt, :mac, :now, :until)
                        ON CONFLICT DO NOTHING""", order)
                .param("salt", salt)
                .param("mac", Fingerprint.salted(salt, fingerprint))
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .update();
        return rows == 1 ? Optional.of(new Reserved(order, until, order.id(now))) : Optional.empty();
    }

    private Optional<Row> row(Order order) {
        return sql(
                        "SELECT salt, body_mac, created_at, reserved_until, status, content_type, answer FROM command.idempotency_key"
                                + THIS_KEY,
                        order)
                .query((result, number) -> Row.of(result))
                .optional();
    }

    private Reservation found(Order order, Row row, byte[] fingerprint) {
        if (!MessageDigest.isEqual(row.mac(), Fingerprint.salted(row.salt(), fingerprint))) {
            return new Mismatched();
        }
        if (row.answer() != null) {
            return row.answer();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return row.reservedUntil().isAfter(now) ? new Running() : takenOver(order, row, now.plus(LAPSES_AFTER));
    }

    private Reservation takenOver(Order order, Row lapsed, Instant until) {
        int rows = sql(
                        "UPDATE command.idempotency_key SET reserved_until = :until" + THIS_KEY
                                + " AND status IS NULL AND reserved_until = :lapsed",
                        order)
                .param("until", Timestamp.from(until))
                .param("lapsed", Timestamp.from(lapsed.reservedUntil()))
                .update();
        return rows == 1 ? new Reserved(order, until, order.id(lapsed.createdAt())) : new Running();
    }

    private StatementSpec sql(String sql, Order order) {
        return jdbc.sql(sql)
                .param("tenant", order.tenantId().value())
                .param("principal", order.principal())
                .param("method", order.method())
                .param("route", order.route())
                .param("key", order.key());
    }

    private <T> T in(Supplier<T> step) {
        return Objects.requireNonNull(transaction.execute(status -> step.get()));
    }

    private record Row(
            byte[] salt,
            byte[] mac,
            Instant createdAt,
            Instant reservedUntil,
            @Nullable Answered answer) {
        static Row of(ResultSet row) throws SQLException {
            int status = row.getInt("status");
            Answered answer =
                    row.wasNull() ? null : new Answered(status, row.getString("content_type"), row.getString("answer"));
            return new Row(
                    row.getBytes("salt"),
                    row.getBytes("body_mac"),
                    row.getTimestamp("created_at").toInstant(),
                    row.getTimestamp("reserved_until").toInstant(),
                    answer);
        }
    }
}
