package io.aegira.kernel.eventlog;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.aegira.kernel.eventlog.EventTypes.EventType;
import io.aegira.kernel.message.AegiraJson;
import io.aegira.kernel.message.DomainEvent;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as JSON under their logical names. No class name is ever written or followed, so nothing in the log can make the
 * application load a class. A field that a newer release added is passed over, so that two releases can run side by side.
 */
public final class LogSerializer extends Jackson3Serializer {
    private static final String EVENT_ID = "event_id";
    private static final String EVENT_TIME = "event_time";

    private final JsonMapper mapper = AegiraJson.ofOurOwn()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final JsonMapper payloads =
            mapper.rebuild().addMixIn(DomainEvent.class, WithoutColumns.class).build();

    private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

    public LogSerializer() {
        super(Jackson3Serializer.builder());
    }

    /** Whoever keeps a message elsewhere, as the dead letters are, asks for its metadata as a text. */
    @Override
    protected void registerConverters(ChainingConverter converter) {
        super.registerConverters(converter);
        converter.registerConverter(new MetadataText(() -> mapper));
    }

    /** The payload as stored: without the id and time, which have columns. */
    public String payload(DomainEvent event) {
        return payloads.writeValueAsString(event);
    }

    /** The stored payload with the columns' values put back. */
    public static String withColumns(String payload, String eventId, String eventTime) {
        String rest = payload.substring(payload.indexOf('{') + 1).stripLeading();
        String head = "{\"" + EVENT_ID + "\":\"" + eventId + "\",\"" + EVENT_TIME + "\":\"" + eventTime + "\"";
        return rest.startsWith("}") ? head + rest : head + "," + rest;
    }

    String metadata(Map<String, Object> metadata) {
        return mapper.writeValueAsString(metadata);
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <S, T> T deserialize(SerializedObject<S> serialized) {
        if (serialized.getData() instanceof StoredMetadata stored) {
            return (T) stored.read(mapper);
        }
        if (serialized.getType().getName().equals(MetaData.class.getName())) {
            return (T) readMetadata(
                    getConverter().convert(serialized, String.class).getData());
        }
        return super.deserialize(bytes(presentVersion(serialized)));
    }

    /** Axon upcasts what it reads from the log, but not the letters that a release before this one parked. */
    private SerializedObject<?> presentVersion(SerializedObject<?> stored) {
        EventType event = EventTypes.named(stored.getType().getName());
        String revision = stored.getType().getRevision();
        if (event == null || revision == null || Integer.parseInt(revision) >= event.version()) {
            return stored;
        }
        ObjectNode payload = (ObjectNode)
                mapper.readTree(getConverter().convert(stored, String.class).getData());
        return new SimpleSerializedObject<>(
                mapper.writeValueAsString(LogUpcasters.present(event.name(), Integer.parseInt(revision), payload)),
                String.class,
                event.name(),
                Integer.toString(event.version()));
    }

    /** What is asked of the list of converters for each event, which never changes. */
    private static SerializedObject<?> bytes(SerializedObject<?> stored) {
        return stored.getData() instanceof String json
                ? new SimpleSerializedObject<>(json.getBytes(StandardCharsets.UTF_8), byte[].class, stored.getType())
                : stored;
    }

    private MetaData readMetadata(String json) {
        Map<String, Object> values = mapper.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
        // Handlers ask for the index as a Long; small numbers would come as Integer and silently match no handler.
        values.computeIfPresent(EventLogEngine.GLOBAL_INDEX, (key, value) -> ((Number) value).longValue());
        return MetaData.from(values);
    }

    @Override
    protected ObjectWriter getWriter() {
        return mapper.writer();
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return readers.computeIfAbsent(type, mapper::readerFor);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        if (DomainEvent.class.isAssignableFrom(type)) {
            EventType event = EventTypes.of(type);
            return new SimpleSerializedType(event.name(), Integer.toString(event.version()));
        }
        return super.typeForClass(type);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class classForType(SerializedType type) {
        if (type.equals(SerializedType.emptyType())) {
            return Void.class;
        }
        if (type.getName().equals(MetaData.class.getName())) {
            return MetaData.class;
        }
        EventType event = EventTypes.named(type.getName());
        return event == null ? UnknownSerializedType.class : event.type();
    }

    /** What has columns is not written twice. */
    private interface WithoutColumns {
        @JsonIgnore
        UUID eventId();

        @JsonIgnore
        OffsetDateTime eventTime();
    }
}
