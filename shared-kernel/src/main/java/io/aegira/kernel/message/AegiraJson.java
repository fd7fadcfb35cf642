package io.aegira.kernel.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * How AEGIRA reads and writes JSON, at the edge and in the log: snake_case, enums in lower case, absent instead of null, times as ISO 8601
 * with the offset as given, numbers with a fraction as decimals.
 *
 * <p>Reading guesses nothing. Refused are: an unknown, repeated or missing field, null for what must be there (all that is not
 * {@code @Nullable}), a value of another type (a number in quotes, a fraction for a whole number), a time without an offset, text
 * after the end, and what is deeper, longer or larger than the limits here.
 */
public final class AegiraJson {
    public static final int MAX_DEPTH = 32;
    public static final int MAX_TEXT_CHARACTERS = 64 * 1024;
    public static final int MAX_DIGITS = 40;
    public static final int MAX_NAME_CHARACTERS = 256;

    /** Of what this application sealed: longer than what it was made of. */
    private static final int MAX_SEALED_CHARACTERS = 1 << 24;

    private static final JsonMapper MAPPER = strict().build();
    private static final JsonMapper STORED = ofOurOwn().build();

    private AegiraJson() {}

    /** The one mapper with the limits above, for documents of any length. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** For what this application wrote itself, such as a document in a table: texts that were sealed are longer than they were sent. */
    public static JsonMapper stored() {
        return STORED;
    }

    /** To be built upon; documents of any length. */
    public static JsonMapper.Builder strict() {
        return strict(Long.MAX_VALUE);
    }

    /** To be built upon. @param maxDocumentCharacters a longer document is refused as soon as that is noticed */
    public static JsonMapper.Builder strict(long maxDocumentCharacters) {
        JsonMapper.Builder builder = JsonMapper.builder(CheckedJson.factory(limits(maxDocumentCharacters)));
        names(builder);
        reading(builder);
        writing(builder);
        return builder.addModule(StrictTexts.module());
    }

    /** To be built upon: for what this application wrote itself, read without looking for what a sender might have smuggled in. */
    public static JsonMapper.Builder ofOurOwn() {
        JsonMapper.Builder builder = JsonMapper.builder(JsonFactory.builder()
                .streamReadConstraints(limits(Long.MAX_VALUE)
                        .rebuild()
                        .maxStringLength(MAX_SEALED_CHARACTERS)
                        .build())
                .build());
        names(builder);
        reading(builder);
        writing(builder);
        return builder.disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).addModule(StrictTexts.module());
    }

    private static StreamReadConstraints limits(long maxDocumentCharacters) {
        return StreamReadConstraints.builder()
                .maxNestingDepth(MAX_DEPTH)
                .maxStringLength(MAX_TEXT_CHARACTERS)
                .maxNumberLength(MAX_DIGITS)
                .maxNameLength(MAX_NAME_CHARACTERS)
                .maxDocumentLength(maxDocumentCharacters == Long.MAX_VALUE ? -1 : maxDocumentCharacters)
                .build();
    }

    private static void names(JsonMapper.Builder builder) {
        builder.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enumNamingStrategy((config, type, constant) -> constant.toLowerCase(Locale.ROOT))
                .annotationIntrospector(new PresenceByNullness())
                .enable(MapperFeature.INFER_RECORD_GETTERS_FROM_COMPONENTS_ONLY);
    }

    private static void reading(JsonMapper.Builder builder) {
        builder.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfigDefaults(
                        shapes -> shapes.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
                .withCoercionConfig(
                        LogicalType.Textual,
                        shapes -> shapes.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.TryConvert))
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
    }

    private static void writing(JsonMapper.Builder builder) {
        builder.changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                // The same content always gives the same bytes, whatever map it came in.
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(
                        DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS,
                        DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS,
                        DateTimeFeature.WRITE_DATES_WITH_CONTEXT_TIME_ZONE);
    }
}
