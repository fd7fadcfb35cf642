package io.aegira.kernel.eventlog;

import java.util.function.Supplier;
import org.axonframework.serialization.ContentTypeConverter;
import tools.jackson.databind.json.JsonMapper;

/** Tells metadata that came out of the log as one text. */
final class MetadataText implements ContentTypeConverter<StoredMetadata, String> {
    private final Supplier<JsonMapper> mapper;

    /** @param mapper asked for when it is needed: there is none yet while the serializer is made */
    MetadataText(Supplier<JsonMapper> mapper) {
        this.mapper = mapper;
    }

    @Override
    public Class<StoredMetadata> expectedSourceType() {
        return StoredMetadata.class;
    }

    @Override
    public Class<String> targetType() {
        return String.class;
    }

    @Override
    public String convert(StoredMetadata original) {
        return original.text(mapper.get());
    }
}
