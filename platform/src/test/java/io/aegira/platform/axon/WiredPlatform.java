package io.aegira.platform.axon;

import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.database.DatabaseConfiguration;
import io.aegira.platform.database.TestDatabase;
import io.aegira.platform.tenancy.TenantScope;
import io.aegira.platform.vault.VaultConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.springboot.autoconfig.AxonDbSchedulerAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerActuatorAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Axon, database and vault as a side has them, with the handlers that a test adds. Started for each test where the field is not static. */
final class WiredPlatform implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    private final TestDatabase database = TestDatabase.with();
    private final Class<?>[] parts;
    private ConfigurableApplicationContext context;
    private boolean forTheWholeClass;

    private WiredPlatform(Class<?>... parts) {
        this.parts = parts;
    }

    /** @param parts handlers, sagas and the groups they belong to */
    static WiredPlatform with(Class<?>... parts) {
        return new WiredPlatform(parts);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    TestDatabase database() {
        return database;
    }

    JdbcClient administrator() {
        return database.administrator();
    }

    /** As a command does: in a transaction of its tenant, noticed by the processors at once. */
    void happened(TenantId tenant, DomainEventMessage<?>... facts) {
        TenantScope.run(tenant, () -> bean(EventStore.class).publish(Arrays.asList(facts)));
    }

    void start() {
        try {
            context = new SpringApplicationBuilder(Wiring.class)
                    .sources(parts)
                    .web(WebApplicationType.NONE)
                    .properties(
                            "spring.main.banner-mode=off",
                            "axon.axonserver.enabled=false",
                            "logging.level.root=warn",
                            "aegira.key-dir=" + Files.createTempDirectory("keys"))
                    .initializers(starting ->
                            starting.getBeanFactory().registerSingleton("databaseServer", database.server()))
                    .run();
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }

    void stop() {
        if (context != null) {
            context.close();
        }
        database.close();
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        forTheWholeClass = true;
        start();
    }

    @Override
    public void beforeEach(ExtensionContext test) {
        if (!forTheWholeClass) {
            start();
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        if (!forTheWholeClass) {
            stop();
        }
    }

    @Override
    public void afterAll(ExtensionContext test) {
        stop();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            exclude = {
                AxonServerAutoConfiguration.class,
                AxonServerBusAutoConfiguration.class,
                AxonServerActuatorAutoConfiguration.class,
                AxonDbSchedulerAutoConfiguration.class
            })
    @Import({DatabaseConfiguration.class, AxonConfiguration.class, VaultConfiguration.class})
    static class Wiring {
        @Bean
        SettableClock clock() {
            return new SettableClock();
        }
    }
}
