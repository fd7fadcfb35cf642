package io.aegira.standalone.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArchitectureTest {
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NO_OLD_JUNIT", "NOTHING_IS_PRINTED"})
    void the_house_keeps(HouseRule rule) {
        rule.in(House::name).allowEmptyShould(false).check(House.CLASSES);
    }

    @Test
    void tests_keep_to_one_junit() {
        JavaClasses all = House.classesAndTests();
        assertThat(all).anyMatch(type -> type.isEquivalentTo(ArchitectureTest.class));
        HouseRule.NO_OLD_JUNIT.in(House::name).check(all);
    }

    /** The demo's screen, commands and the benchmarks talk to whoever started them. */
    @Test
    void nobody_prints_but_the_demo_commands_and_the_benchmarks() {
        JavaClasses others = House.CLASSES.that(DescribedPredicate.not(
                DescribedPredicate.describe("talk to whoever started them", ArchitectureTest::talks)));
        HouseRule.NOTHING_IS_PRINTED.in(House::name).check(others);
    }

    @Test
    void every_module_was_looked_at() {
        assertThat(House.CLASSES)
                .extracting(type -> type.getPackageName().split("\\.")[2])
                .contains("kernel", "platform", "command", "query", "standalone");
        assertThat(House.CLASSES).noneMatch(type -> type.getSimpleName().endsWith("Test"));
    }

    private static boolean talks(JavaClass type) {
        return type.getName().equals("io.aegira.standalone.DemoData")
                || type.getName().equals("io.aegira.standalone.Aegira")
                || type.getPackageName().equals("io.aegira.standalone.bench");
    }
}
