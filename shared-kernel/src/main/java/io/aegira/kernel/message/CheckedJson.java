package io.aegira.kernel.message;

import java.io.DataInput;
import java.io.InputStream;
import java.io.Reader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/** JSON whose texts and numbers PostgreSQL can keep as they are: see {@link CheckedJsonParser}. */
final class CheckedJson extends JsonFactory {
    private static final long serialVersionUID = 1L;

    private CheckedJson(JsonFactoryBuilder builder) {
        super(builder);
    }

    static JsonFactory factory(StreamReadConstraints limits) {
        return new CheckedJson(new JsonFactoryBuilder().streamReadConstraints(limits));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext reading, IOContext context, InputStream in) {
        return new CheckedJsonParser(super._createParser(reading, context, in));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext reading, IOContext context, Reader in) {
        return new CheckedJsonParser(super._createParser(reading, context, in));
    }

    @Override
    protected JsonParser _createParser(
            ObjectReadContext reading, IOContext context, char[] text, int offset, int length, boolean recyclable) {
        return new CheckedJsonParser(super._createParser(reading, context, text, offset, length, recyclable));
    }

    @Override
    protected JsonParser _createParser(
            ObjectReadContext reading, IOContext context, byte[] text, int offset, int length) {
        return new CheckedJsonParser(super._createParser(reading, context, text, offset, length));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext reading, IOContext context, DataInput in) {
        return new CheckedJsonParser(super._createParser(reading, context, in));
    }
}
