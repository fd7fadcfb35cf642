package io.aegira.kernel.message;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** Values that stand in JSON as text of one form only: never a number, an array, or a text that Java happens to understand as well. */
final class StrictTexts {
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern PERIOD = Pattern.compile("[-+]?P[-+0-9DTHMS.]{1,40}");
    private static final Pattern ZONE = Pattern.compile("[A-Za-z][A-Za-z0-9_+/-]{0,60}");

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();

    private StrictTexts() {}

    static JacksonModule module() {
        return new SimpleModule("aegira-texts")
                .addDeserializer(UUID.class, new Text<>(UUID.class, "must be a UUID", TextForms::id))
                .addDeserializer(
                        OffsetDateTime.class, new Text<>(OffsetDateTime.class, Text.TIME_RULE, TextForms::time))
                .addDeserializer(Instant.class, new Text<>(Instant.class, Text.TIME_RULE, StrictTexts::instant))
                .addDeserializer(
                        LocalDate.class,
                        new Text<>(LocalDate.class, "must be a date such as 2026-02-12", of(DATE, LocalDate::parse)))
                .addDeserializer(
                        Duration.class,
                        new Text<>(
                                Duration.class,
                                "must be an ISO 8601 duration such as PT45M",
                                of(PERIOD, Duration::parse)))
                .addDeserializer(
                        ZoneId.class,
                        new Text<>(
                                ZoneId.class,
                                "must be an IANA time zone such as Europe/Berlin",
                                of(ZONE, StrictTexts::zone)));
    }

    private static <T> Reading<T> of(Pattern form, Function<String, T> parse) {
        return text -> form.matcher(text).matches() ? parse.apply(text) : null;
    }

    private static @Nullable Instant instant(String text) {
        OffsetDateTime time = TextForms.time(text);
        return time == null ? null : time.toInstant();
    }

    private static ZoneId zone(String name) {
        if (!ZONES.contains(name)) {
            throw new DateTimeException("not an IANA zone");
        }
        return ZoneId.of(name);
    }

    private static final class Text<T> extends StdScalarDeserializer<T> {
        static final String TIME_RULE = "must be a time with an offset such as 2026-02-12T07:05:00+01:00";

        private final String rule;
        private final Reading<T> reading;

        Text(Class<T> type, String rule, Reading<T> reading) {
            super(type);
            this.rule = rule;
            this.reading = reading;
        }

        @Override
        public LogicalType logicalType() {
            return LogicalType.OtherScalar;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            T value = parser.currentToken() == JsonToken.VALUE_STRING ? read(parser.getString()) : null;
            if (value == null) {
                throw refused(parser);
            }
            return value;
        }

        private @Nullable T read(String text) {
            try {
                return reading.read(text);
            } catch (DateTimeException noSuchTime) {
                return null;
            }
        }

        private InvalidFormatException refused(JsonParser parser) {
            return new RefusedValue(parser, rule, handledType());
        }
    }

    private interface Reading<T> {
        /** Nothing when the text has not the form. @throws DateTimeException when it has, and means nothing */
        @Nullable
        T read(String text);
    }

    /** Its message says only which rule was broken. */
    static final class RefusedValue extends InvalidFormatException {
        private static final long serialVersionUID = 1L;

        RefusedValue(JsonParser parser, String rule, Class<?> target) {
            super(parser, rule, "", target);
        }
    }
}
