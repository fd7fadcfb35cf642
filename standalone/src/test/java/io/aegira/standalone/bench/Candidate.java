package io.aegira.standalone.bench;

import io.aegira.platform.axon.DueWork;
import io.aegira.standalone.Aegira;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;

/** An application that is measured. Several stand on one PostgreSQL, in a database each, so that they can take turns. */
final class Candidate implements AutoCloseable {
    private final ConfigurableApplicationContext running;
    private final Path data;
    private final String url;

    private Candidate(ConfigurableApplicationContext running, Path data, String url) {
        this.running = running;
        this.data = data;
        this.url = url;
    }

    /** Starts one, and its PostgreSQL, as it is. @param besides beans that it has as well */
    static Candidate first(Class<?>... besides) throws IOException, SQLException {
        return on(Files.createTempDirectory("aegira-bench"), besides);
    }

    /** As {@link #first}, on what an earlier run has left. */
    static Candidate on(Path data, Class<?>... besides) throws IOException, SQLException {
        System.setProperty("axoniq.update-checker.disabled", "true");
        ConfigurableApplicationContext running = start(List.of("--aegira.data-dir=" + data), List.of(besides));
        try (Connection connection = Superuser.connect(data)) {
            return new Candidate(running, data, connection.getMetaData().getURL());
        }
    }

    /** Starts another one on the same PostgreSQL. @param instead beans that take the place of the application's */
    Candidate beside(String database, List<String> settings, Class<?>... instead) throws IOException, SQLException {
        String there = url.replaceFirst("/aegira$", "/" + database);
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + database);
        }
        Candidate other = new Candidate(running, data, there);
        try (Connection connection = other.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("GRANT ALL ON SCHEMA public TO aegira_app");
            statement.execute("GRANT USAGE ON SCHEMA public TO aegira_stream");
            statement.execute(
                    "ALTER DEFAULT PRIVILEGES FOR ROLE aegira_app IN SCHEMA public GRANT SELECT ON TABLES TO aegira_stream");
        }
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of(
                "--AEGIRA_DATABASE_URL=" + there,
                "--AEGIRA_DATABASE_USER=postgres",
                "--AEGIRA_DATABASE_PASSWORD=" + password(),
                "--aegira.data-dir=" + data.resolve(database)));
        return new Candidate(start(all, List.of(instead)), data, there);
    }

    int port() {
        return running.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** A schema of this database in which JPA builds the same views. */
    JpaRebuild jpa() throws IOException, SQLException {
        return JpaRebuild.in(url, password());
    }

    ApplicationContext beans() {
        return running;
    }

    Connection superuser() throws IOException, SQLException {
        return DriverManager.getConnection(url, "postgres", password());
    }

    /** Lets its readers of the log, whoever hashes it and its sweepers rest: they would take a share of the machine. */
    Candidate atRest() {
        atRestBut();
        running.getBean("treeWatch", Lifecycle.class).stop();
        running.getBeansOfType(DueWork.class).values().stream()
                .filter(Lifecycle.class::isInstance)
                .forEach(sweeper -> ((Lifecycle) sweeper).stop());
        return this;
    }

    /** Lets its readers of the log rest, except for these groups. */
    void atRestBut(String... groups) {
        readers().filter(reader -> !List.of(groups).contains(reader.getName())).forEach(EventProcessor::shutDown);
    }

    /** Waits for those readers that do not rest. */
    void untilCaughtUp() throws IOException, SQLException {
        long head = head();
        while (!readers().filter(EventProcessor::isRunning).allMatch(reader -> hasRead(reader, head))) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        }
    }

    private static boolean hasRead(StreamingEventProcessor reader, long head) {
        return !reader.processingStatus().isEmpty()
                && reader.processingStatus().values().stream()
                        .allMatch(status -> status.getCurrentPosition().orElse(0) >= head);
    }

    private long head() throws IOException, SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery("SELECT max(global_index) FROM eventlog.events")) {
            head.next();
            return head.getLong(1);
        }
    }

    private Stream<StreamingEventProcessor> readers() {
        return running.getBean(EventProcessingConfiguration.class).eventProcessors().values().stream()
                .filter(StreamingEventProcessor.class::isInstance)
                .map(StreamingEventProcessor.class::cast);
    }

    private String password() throws IOException {
        return Files.readString(data.resolve("superuser.password")).strip();
    }

    private static ConfigurableApplicationContext start(List<String> settings, List<Class<?>> instead) {
        SpringApplication application = new SpringApplication(
                Stream.concat(Stream.of(Aegira.class), instead.stream()).toArray(Class<?>[]::new));
        application.setAdditionalProfiles("demo");
        application.setAllowBeanDefinitionOverriding(!instead.isEmpty());
        application.setDefaultProperties(Map.of("AEGIRA_SAMPLE_DATA", "false"));
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of("--server.port=0", "--management.server.port=0"));
        // One client asks without a pause: what nobody may in earnest.
        Stream.of("address", "principal", "tenant")
                .map(counted -> "--aegira.limits.exports." + counted + "=100000/s burst 100000")
                .forEach(all::add);
        return application.run(all.toArray(String[]::new));
    }

    @Override
    public void close() {
        running.close();
    }
}
