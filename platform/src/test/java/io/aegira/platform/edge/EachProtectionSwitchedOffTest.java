package io.aegira.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ConfigurableApplicationContext;

/** A check that nobody has seen fail checks nothing: each protection is taken away in an application of its own, and is missed. */
@Tag("bar")
class EachProtectionSwitchedOffTest {
    @ParameterizedTest
    @EnumSource
    void what_it_is_there_for_happens_without_it_and_not_with_it(Protection protection) {
        assertThat(holdsIn(protection, bean -> bean)).as("with it").isTrue();
        assertThat(holdsIn(protection, protection::off)).as("without it").isFalse();
    }

    private static boolean holdsIn(Protection protection, Protection.Switch change) {
        try (ConfigurableApplicationContext application = Edge.startChanged(
                new BeanPostProcessor() {
                    @Override
                    public Object postProcessAfterInitialization(Object bean, String name) {
                        return change.off(bean);
                    }
                },
                protection.settings().toArray(String[]::new))) {
            return protection.holds(Edge.port(application));
        }
    }
}
