package io.aegira.kernel.message;

import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/** JSON in well-formed UTF-8, whose texts and numbers PostgreSQL can keep as they are: see {@link CheckedJsonParser}. */
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
        return _createParser(reading, context, utf8(in));
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
        return _createParser(reading, context, utf8(new ByteArrayInputStream(text, offset, length)));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext reading, IOContext context, DataInput in) {
        throw new UnsupportedOperationException("not needed, so not checked");
    }

    /** Jackson itself would read overlong forms and half surrogates, and guess at UTF-16. */
    private static Reader utf8(InputStream in) {
        return new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
