package io.aegira.standalone.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import io.aegira.kernel.eventlog.EventLogEngine;
import io.aegira.kernel.eventlog.EventTypes;
import io.aegira.kernel.message.AggregateId;
import io.aegira.kernel.message.EventMetadata;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.spring.stereotype.Saga;

/** The strings that stand in the database for ever, as the compiled classes have them. */
final class DurableNames {
    private DurableNames() {}

    static SortedSet<String> all() {
        return Stream.of(events(), aggregates(), ids(), groups(), sagas(), deadlines(), metadata(), sources())
                .flatMap(names -> names)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private static Stream<String> events() {
        return EventTypes.ALL.stream().map(type -> "event " + type.name() + " v" + type.version());
    }

    private static Stream<String> aggregates() {
        return annotated(House.AGGREGATE).map(type -> "aggregate " + value(type, House.AGGREGATE, "type"));
    }

    /** What an aggregate's id begins with. */
    private static Stream<String> ids() {
        return constants(AggregateId.class).map(name -> "aggregate-id " + name);
    }

    private static Stream<String> groups() {
        return annotated(ProcessingGroup.class).map(type -> "group " + value(type, ProcessingGroup.class, "value"));
    }

    /** A stored saga is found by the name of its class. */
    private static Stream<String> sagas() {
        return annotated(Saga.class).map(type -> "saga " + type.getName());
    }

    private static Stream<String> deadlines() {
        return House.CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(DeadlineHandler.class))
                .map(method -> "deadline " + value(method, DeadlineHandler.class, "deadlineName"));
    }

    private static Stream<String> metadata() {
        Stream<String> keys = House.CLASSES.stream()
                .filter(type -> type.getSimpleName().endsWith("Metadata"))
                .flatMap(type -> constants(type.reflect()))
                .filter(key -> !key.equals(EventMetadata.DERIVED));
        return Stream.concat(keys, Stream.of(EventLogEngine.GLOBAL_INDEX)).map(key -> "metadata " + key);
    }

    private static Stream<String> sources() {
        return Stream.of("source " + EventMetadata.DERIVED);
    }

    private static Stream<JavaClass> annotated(Class<? extends Annotation> annotation) {
        return House.CLASSES.stream().filter(type -> type.isAnnotatedWith(annotation));
    }

    private static Object value(HasAnnotations<?> where, Class<? extends Annotation> annotation, String name) {
        return where.getAnnotationOfType(annotation.getName())
                .get(name)
                .orElseThrow(() -> new IllegalStateException(where.getDescription() + " leaves its name to Axon"));
    }

    private static Stream<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(DurableNames::text);
    }

    private static String text(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
