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

/** The keys in the database. Each step is durable before the next begins. */
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

    void complete(Reserved reserved, Answered answer) {
        in(() -> sql(
                        "UPDATE command.idempotency_key SET status = :status, content_type = :contentType, answer = :answer"
                                + THIS_KEY + " AND status IS NULL",
                        reserved.order())
                .param("status", answer.status())
                .param("contentType", answer.contentType())
                .param("answer", answer.answer())
                .update());
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
        return rows == 1 ? Optional.of(new Reserved(order, until)) : Optional.empty();
    }

    private Optional<Row> row(Order order) {
        return sql(
                        "SELECT salt, body_mac, reserved_until, status, content_type, answer FROM command.idempotency_key"
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
        return rows == 1 ? new Reserved(order, until) : new Running();
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
            Instant reservedUntil,
            @Nullable Answered answer) {
        static Row of(ResultSet row) throws SQLException {
            int status = row.getInt("status");
            Answered answer =
                    row.wasNull() ? null : new Answered(status, row.getString("content_type"), row.getString("answer"));
            return new Row(
                    row.getBytes("salt"),
                    row.getBytes("body_mac"),
                    row.getTimestamp("reserved_until").toInstant(),
                    answer);
        }
    }
}
