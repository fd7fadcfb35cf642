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
import java.util.function.Predicate;
import java.util.regex.Pattern;
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
                .addDeserializer(
                        UUID.class, new Text<>(UUID.class, TextForms::isId, "must be a UUID", UUID::fromString))
                .addDeserializer(
                        OffsetDateTime.class,
                        new Text<>(OffsetDateTime.class, TextForms::isTime, Text.TIME_RULE, OffsetDateTime::parse))
                .addDeserializer(
                        Instant.class,
                        new Text<>(
                                Instant.class,
                                TextForms::isTime,
                                Text.TIME_RULE,
                                text -> OffsetDateTime.parse(text).toInstant()))
                .addDeserializer(
                        LocalDate.class,
                        new Text<>(
                                LocalDate.class,
                                DATE.asMatchPredicate(),
                                "must be a date such as 2026-02-12",
                                LocalDate::parse))
                .addDeserializer(
                        Duration.class,
                        new Text<>(
                                Duration.class,
                                PERIOD.asMatchPredicate(),
                                "must be an ISO 8601 duration such as PT45M",
                                Duration::parse))
                .addDeserializer(
                        ZoneId.class,
                        new Text<>(
                                ZoneId.class,
                                ZONE.asMatchPredicate(),
                                "must be an IANA time zone such as Europe/Berlin",
                                StrictTexts::zone));
    }

    private static ZoneId zone(String name) {
        if (!ZONES.contains(name)) {
            throw new DateTimeException("not an IANA zone");
        }
        return ZoneId.of(name);
    }

    private static final class Text<T> extends StdScalarDeserializer<T> {
        static final String TIME_RULE = "must be a time with an offset such as 2026-02-12T07:05:00+01:00";

        private final Predicate<String> form;
        private final String rule;
        private final Function<String, T> parse;

        Text(Class<T> type, Predicate<String> form, String rule, Function<String, T> parse) {
            super(type);
            this.form = form;
            this.rule = rule;
            this.parse = parse;
        }

        @Override
        public LogicalType logicalType() {
            return LogicalType.OtherScalar;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.VALUE_STRING && form.test(parser.getString())) {
                try {
                    return parse.apply(parser.getString());
                } catch (DateTimeException noSuchTime) {
                    throw refused(parser);
                }
            }
            throw refused(parser);
        }

        private InvalidFormatException refused(JsonParser parser) {
            return new RefusedValue(parser, rule, handledType());
        }
    }

    /** Its message says only which rule was broken. */
    static final class RefusedValue extends InvalidFormatException {
        private static final long serialVersionUID = 1L;

        RefusedValue(JsonParser parser, String rule, Class<?> target) {
            super(parser, rule, "", target);
        }
    }
}
