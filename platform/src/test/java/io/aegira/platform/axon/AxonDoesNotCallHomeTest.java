package io.aegira.platform.axon;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.axonframework.updates.UpdateChecker;
import org.axonframework.updates.configuration.CommandLineUsagePropertyProvider;
import org.axonframework.updates.configuration.UsagePropertyProvider;
import org.axonframework.updates.detection.TestEnvironmentDetector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** As a process that is no test and was started without any option. */
class AxonDoesNotCallHomeTest {
    private static final String NO_TEST = TestEnvironmentDetector.AXONIQ_USAGE_FORCE_TEST_ENVIRONMENT;
    private static final String OFF = CommandLineUsagePropertyProvider.DISABLED_KEY;
    private static final String HOME = CommandLineUsagePropertyProvider.URL_KEY;

    private final WiredPlatform platform = WiredPlatform.with();
    private final String givenByTheBuild = System.getProperty(OFF, "true");

    @BeforeEach
    void noTestAndNoOption() {
        System.setProperty(NO_TEST, "true");
        System.setProperty(HOME, "http://127.0.0.1:9/nobody-listens");
        System.clearProperty(OFF);
    }

    @AfterEach
    void asTheBuildHasIt() {
        System.clearProperty(NO_TEST);
        System.clearProperty(HOME);
        System.setProperty(OFF, givenByTheBuild);
    }

    @Test
    void to_look_for_updates() {
        platform.start();
        try {
            assertThat(platform.bean(UpdateChecker.class))
                    .extracting("usagePropertyProvider", as(type(UsagePropertyProvider.class)))
                    .returns(true, UsagePropertyProvider::getDisabled);
        } finally {
            platform.stop();
        }
    }
}
