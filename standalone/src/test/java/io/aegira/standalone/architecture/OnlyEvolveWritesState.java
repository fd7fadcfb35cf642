package io.aegira.standalone.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** An aggregate is what its events made of it. Whoever decides applies an event and touches nothing. */
final class OnlyEvolveWritesState extends ArchCondition<JavaClass> {
    OnlyEvolveWritesState() {
        super("have their fields written by evolve alone");
    }

    @Override
    public void check(JavaClass aggregate, ConditionEvents events) {
        aggregate.getFieldAccessesToSelf().stream()
                .filter(access -> access.getAccessType() == AccessType.SET)
                .filter(access -> !isFixed(access) && !mayWrite(access.getOrigin()))
                .forEach(access -> events.add(SimpleConditionEvent.violated(access, access.getDescription())));
    }

    private static boolean isFixed(JavaFieldAccess access) {
        return access.getTarget()
                .resolveMember()
                .map(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .orElse(false);
    }

    /** A part of evolve, which nobody else calls, is evolve. */
    private static boolean mayWrite(JavaCodeUnit origin) {
        boolean empty =
                origin instanceof JavaConstructor && origin.getParameters().isEmpty();
        return empty || origin.getName().equals("evolve") || isPartOfEvolve(origin);
    }

    private static boolean isPartOfEvolve(JavaCodeUnit origin) {
        return origin.getModifiers().contains(JavaModifier.PRIVATE)
                && origin instanceof JavaMethod
                && !origin.getAccessesToSelf().isEmpty()
                && origin.getAccessesToSelf().stream().allMatch(call -> mayWrite(call.getOrigin()));
    }
}
