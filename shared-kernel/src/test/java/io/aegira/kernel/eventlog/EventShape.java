package io.aegira.kernel.eventlog;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import io.aegira.kernel.message.AegiraJson;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;

/** What of an event's class can be seen in the log: a line for each field, however deep, with its form and the words an enum may use. */
final class EventShape {
    private static final PropertyNamingStrategies.SnakeCaseStrategy NAMES =
            new PropertyNamingStrategies.SnakeCaseStrategy();
    private static final Set<String> IN_COLUMNS = Set.of("eventId", "eventTime");

    private final SortedSet<String> lines = new TreeSet<>();

    private EventShape() {}

    static String of(Class<?> event) {
        EventShape shape = new EventShape();
        Arrays.stream(event.getRecordComponents())
                .filter(field -> !IN_COLUMNS.contains(field.getName()))
                .forEach(field -> shape.field("", field));
        return String.join("\n", shape.lines) + "\n";
    }

    private void field(String path, RecordComponent field) {
        String optional = field.getAnnotatedType().isAnnotationPresent(Nullable.class) ? "?" : "";
        form(path + name(field) + optional, field.getAnnotatedType());
    }

    private void form(String path, AnnotatedType declared) {
        Class<?> type = erased(declared.getType());
        if (Collection.class.isAssignableFrom(type)) {
            form(path + "[]", argument(declared, 0));
        } else if (Map.class.isAssignableFrom(type)) {
            form(path + "{}", argument(declared, 1));
        } else if (type.isEnum()) {
            lines.add(path + ": one of " + words(type));
        } else if (writtenAs(type) instanceof Method value) {
            form(path, value.getAnnotatedReturnType());
        } else if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents()).forEach(field -> field(path + ".", field));
        } else {
            lines.add(path + ": " + type.getSimpleName());
        }
    }

    private static String name(RecordComponent field) {
        JsonProperty given = annotation(field, field.getAccessor());
        return given == null || given.value().isEmpty()
                ? NAMES.nameForField(null, null, field.getName())
                : given.value();
    }

    private static @Nullable JsonProperty annotation(AnnotatedElement... places) {
        return Stream.of(places)
                .filter(place -> place.isAnnotationPresent(JsonProperty.class))
                .map(place -> place.getAnnotation(JsonProperty.class))
                .findFirst()
                .orElse(null);
    }

    private static String words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> AegiraJson.mapper().writeValueAsString(constant))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** An id is written as its value. */
    private static @Nullable Method writtenAs(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonValue.class))
                .findFirst()
                .orElse(null);
    }

    private static Class<?> erased(Type type) {
        return type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
    }

    private static AnnotatedType argument(AnnotatedType declared, int index) {
        return ((AnnotatedParameterizedType) declared).getAnnotatedActualTypeArguments()[index];
    }
}
