package io.aegira.standalone.bench;

import io.aegira.kernel.eventlog.EventTypes;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.context.ApplicationContext;

/** Which types of events each view is made of. */
final class HandledTypes {
    private HandledTypes() {}

    /** By processing group. */
    static Map<String, Set<String>> of(ApplicationContext running, Set<String> groups) {
        Map<String, Set<String>> types = new TreeMap<>();
        for (Object handler :
                running.getBeansWithAnnotation(ProcessingGroup.class).values()) {
            String group =
                    handler.getClass().getAnnotation(ProcessingGroup.class).value();
            if (groups.contains(group)) {
                types.computeIfAbsent(group, first -> new TreeSet<>()).addAll(of(handler.getClass()));
            }
        }
        return types;
    }

    private static Set<String> of(Class<?> handler) {
        Set<String> types = new TreeSet<>();
        Arrays.stream(handler.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(EventHandler.class))
                .map(method -> method.getParameterTypes()[0])
                .forEach(handled -> EventTypes.ALL.stream()
                        .filter(type -> handled.isAssignableFrom(type.type()))
                        .forEach(type -> types.add(type.name())));
        return types;
    }
}
