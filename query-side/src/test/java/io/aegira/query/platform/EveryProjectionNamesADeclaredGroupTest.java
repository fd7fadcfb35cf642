package io.aegira.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.aegira.platform.axon.ProcessorGroup;
import io.aegira.query.fixture.ReadModels;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.Test;

class EveryProjectionNamesADeclaredGroupTest {
    private final Set<JavaClass> projections = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("io.aegira.query").stream()
                    .filter(type ->
                            type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(EventHandler.class)))
                    .collect(Collectors.toSet());

    @Test
    void the_groups_of_all_projections_are_the_declared_ones_and_no_others() {
        assertThat(projections)
                .isNotEmpty()
                .allSatisfy(type ->
                        assertThat(type.isAnnotatedWith(ProcessingGroup.class)).isTrue());
        assertThat(projections.stream()
                        .map(type ->
                                type.getAnnotationOfType(ProcessingGroup.class).value())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(ProcessingGroups.ALL);
    }

    @Test
    void each_declared_group_becomes_a_processor_that_builds_a_view() {
        assertThat(ReadModels.beans(ProcessorGroup.class))
                .allMatch(group -> group.kind() == ProcessorGroup.Kind.PROJECTION)
                .extracting(ProcessorGroup::name)
                .containsExactlyInAnyOrderElementsOf(ProcessingGroups.ALL);
    }
}
