package io.aegira.platform.audit;

import io.aegira.kernel.audit.AuditEvent.ActionRecorded;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.axon.Commands;
import io.aegira.platform.time.ServerTime;
import io.aegira.platform.transaction.OneTransaction;
import io.aegira.platform.web.Correlation;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Appends records to the log. Each is an aggregate of its own: none waits for another. */
public final class AuditTrail {
    /** As aggregates call themselves in the log. */
    private static final String TYPE = "AuditRecord";

    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

    private final Commands commands;
    private final EventStore log;
    private final Clock clock;

    AuditTrail(Commands commands, EventStore log, Clock clock) {
        this.commands = commands;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Durable when this returns or, inside an order's transaction, together with what the order did, in the log of the tenant that it
     * was done to.
     */
    public void record(Deed deed) {
        OneTransaction order = OneTransaction.present();
        if (order == null || order.isBegun()) {
            append(deed);
        } else {
            // What was done is durable already, apart from the order: its record does not wait for the order's answer.
            OneTransaction.apart(() -> append(deed));
        }
    }

    private boolean append(Deed deed) {
        TenantId tenant = tenant(deed);
        return commands.inOneUnitOfWork(tenant, () -> {
            log.publish(message(tenant, deed));
            return true;
        });
    }

    /** As {@link #record}, for refusals, which show nothing; a failure is logged, and whoever asked stays refused. */
    public void recordIfPossible(Deed deed) {
        try {
            record(deed);
        } catch (RuntimeException failed) {
            LOG.error("not recorded: {} of {} at {}", deed.action(), deed.who(), deed.target(), failed);
        }
    }

    private static TenantId tenant(Deed deed) {
        OneTransaction order = OneTransaction.present();
        TenantId affected = order == null ? null : order.tenant();
        return Objects.requireNonNullElse(affected, deed.tenantId());
    }

    private GenericDomainEventMessage<ActionRecorded> message(TenantId tenant, Deed deed) {
        UUID id = UUID.randomUUID();
        ChangedValue changed = deed.changed();
        ActionRecorded record = new ActionRecorded(
                id,
                ServerTime.of(clock),
                deed.who(),
                deed.action().text(),
                deed.target(),
                changed == null ? null : changed.previous(),
                changed == null ? null : changed.now(),
                deed.reason(),
                deed.ip(),
                deed.userAgent());
        return new GenericDomainEventMessage<>(
                TYPE, AggregateId.of(AggregateId.AUDIT, tenant, id), 0, record, metadata(tenant, deed));
    }

    private static Map<String, Object> metadata(TenantId tenant, Deed deed) {
        Map<String, Object> metadata = new HashMap<>(deed.reach());
        metadata.put(EventMetadata.TENANT_ID, tenant.toString());
        metadata.put(EventMetadata.ACTOR_TYPE, deed.actorType());
        metadata.put(EventMetadata.ACTOR_ID, deed.who());
        metadata.put(EventMetadata.SOURCE, EventMetadata.DERIVED);
        String correlation = Correlation.current();
        if (correlation != null) {
            metadata.put(EventMetadata.CORRELATION_ID, correlation);
        }
        return metadata;
    }
}
