package io.aegira.standalone.architecture;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.lang.annotation.Annotation;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.axonframework.spring.stereotype.Saga;

/** The compiled classes of all modules, and what some of them are. */
final class House {
    static final Class<? extends Annotation> AGGREGATE = Aggregate.class;

    /** As released: without any module's tests. */
    static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(House::isReleased).importPackages("io.aegira");

    static final DescribedPredicate<JavaClass> HANDLE_EVENTS = DescribedPredicate.describe(
            "handle events",
            type -> type.getMethods().stream()
                    .anyMatch(method -> method.isAnnotatedWith(EventHandler.class)
                            || method.isAnnotatedWith(SagaEventHandler.class)));

    private House() {}

    /** With the tests of this module and the fixtures of others. */
    static JavaClasses classesAndTests() {
        return new ClassFileImporter()
                .withImportOption(location -> !location.contains("/offenders/"))
                .importPackages("io.aegira");
    }

    static String name(String packages) {
        return "io.aegira" + packages;
    }

    static DescribedPredicate<JavaClass> decideOrShow(UnaryOperator<String> house) {
        // or() would take the static method of that name and drop what stands before it, were this not of the subtype.
        return annotatedWith(AGGREGATE)
                .or(annotatedWith(Saga.class))
                .or(annotatedWith(ProcessingGroup.class))
                .<JavaClass>forSubtype()
                .or(JavaClass.Predicates.simpleNameEndingWith("Projection"))
                .or(JavaClass.Predicates.resideInAPackage(house.apply(".kernel.engine..")));
    }

    private static boolean isReleased(Location location) {
        return new ImportOption.DoNotIncludeTests().includes(location) && !location.contains("-tests.jar");
    }
}
