package io.aegira.standalone.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.axonframework.spring.stereotype.Saga;

/**
 * Of a side, others see its configuration, what can be asked of it and what it answers. Further public are the tools that its capabilities
 * share, sagas, which Axon makes itself, and what templates call.
 */
final class PublicForAReason extends ArchCondition<JavaClass> {
    private static final Pattern ENTRANCE = Pattern.compile(".*(Configuration|Side|Application)");

    private final String platform;
    private final String pages;

    private PublicForAReason(String platform, String pages) {
        super("be an entrance, a question or an answer, shared, or made by a framework");
        this.platform = platform;
        this.pages = pages;
    }

    static PublicForAReason in(UnaryOperator<String> house) {
        return new PublicForAReason(house.apply(".(command|query).platform"), house.apply(".query.pages"));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        boolean reason = ENTRANCE.matcher(type.getSimpleName()).matches()
                || type.isAnnotatedWith(Saga.class)
                || isData(type)
                || type.getPackageName().matches(platform)
                || type.getPackageName().startsWith(pages);
        events.add(new SimpleConditionEvent(type, reason, type.getName() + " is public"));
    }

    private static boolean isData(JavaClass type) {
        return type.isRecord() || type.isEnum() || type.isInterface();
    }
}
