package io.aegira.command.platform;

import io.aegira.kernel.message.EventMetadata;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.kernel.organisation.WorkerId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.messaging.MetaData;

/** Reads a message's metadata. */
public final class Meta {
    private Meta() {}

    /** @throws IllegalStateException for a message without a tenant */
    public static TenantId tenant(MetaData metadata) {
        return TenantId.of(text(metadata, EventMetadata.TENANT_ID));
    }

    /** For what follows by itself from somebody's order: the order's tenant, without its actor. */
    public static MetaData derived(MetaData metadata) {
        return metadata.withoutKeys(Set.of(EventMetadata.ACTOR_TYPE, EventMetadata.ACTOR_ID, EventMetadata.SOURCE));
    }

    /** Of an order that a user gives. */
    public static Map<String, Object> user(String subject) {
        return Map.of(
                EventMetadata.ACTOR_TYPE, "user", EventMetadata.ACTOR_ID, subject, EventMetadata.SOURCE, "admin_api");
    }

    /** Of what a worker asks for. */
    public static Map<String, Object> worker(WorkerId worker) {
        return Map.of(
                EventMetadata.ACTOR_TYPE,
                "worker",
                EventMetadata.ACTOR_ID,
                worker.toString(),
                EventMetadata.SOURCE,
                "worker_app");
    }

    public static UUID uuid(MetaData metadata, String key) {
        return UUID.fromString(text(metadata, key));
    }

    public static int number(MetaData metadata, String key) {
        return Integer.parseInt(text(metadata, key));
    }

    private static String text(MetaData metadata, String key) {
        Object value = metadata.get(key);
        if (value == null) {
            throw new IllegalStateException("a message without " + key);
        }
        return value.toString();
    }
}
