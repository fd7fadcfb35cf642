package io.aegira.platform;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A process of this application: what each of them does before Spring begins. */
public final class Node {
    /** The defaults of every process first, so that an application's own settings win. */
    private static final Map<String, Object> CONFIGURATION = Map.of("spring.config.name", "aegira-node,application");

    private Node() {}

    /** @param sources the application and what it is to be started with */
    public static ConfigurableApplicationContext run(String[] arguments, Class<?>... sources) {
        prepare();
        SpringApplication application = new SpringApplication(sources);
        application.setDefaultProperties(CONFIGURATION);
        return application.run(arguments);
    }

    /** For who starts something else than a whole application. */
    public static void prepare() {
        // Axon would call home at every start.
        System.setProperty("axoniq.update-checker.disabled", "true");
        if (Boolean.parseBoolean(System.getenv("AEGIRA_LOG_JSON"))) {
            System.setProperty("logging.structured.format.console", "ecs");
        }
    }
}
