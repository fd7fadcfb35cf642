package io.aegira.query.replays;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.Configuration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotationUtils;

/** The event handlers of one processing group: the same objects that follow the log. */
final class GroupHandlers {
    private final String group;
    private final List<AnnotationEventHandlerAdapter> handlers;
    private final Map<Class<?>, List<AnnotationEventHandlerAdapter>> byType = new ConcurrentHashMap<>();

    private GroupHandlers(String group, List<AnnotationEventHandlerAdapter> handlers) {
        this.group = group;
        this.handlers = handlers;
    }

    static GroupHandlers of(String group, ApplicationContext beans, Configuration axon) {
        return new GroupHandlers(
                group,
                beans.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                        .filter(bean -> isOf(group, bean))
                        .map(bean -> new AnnotationEventHandlerAdapter(
                                bean, axon.parameterResolverFactory(), axon.handlerDefinition(bean.getClass())))
                        .toList());
    }

    private static boolean isOf(String group, Object bean) {
        ProcessingGroup declared = AnnotationUtils.findAnnotation(bean.getClass(), ProcessingGroup.class);
        return declared != null && declared.value().equals(group);
    }

    String group() {
        return group;
    }

    boolean want(Class<?> type) {
        return !of(type).isEmpty();
    }

    void handle(EventMessage<?> event) throws Exception {
        for (AnnotationEventHandlerAdapter handler : of(event.getPayloadType())) {
            handler.handle(event);
        }
    }

    private List<AnnotationEventHandlerAdapter> of(Class<?> type) {
        return byType.computeIfAbsent(
                type,
                unseen -> handlers.stream()
                        .filter(handler -> handler.canHandleType(unseen))
                        .toList());
    }
}
