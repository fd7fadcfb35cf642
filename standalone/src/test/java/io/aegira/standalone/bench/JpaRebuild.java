package io.aegira.standalone.bench;

import com.zaxxer.hikari.HikariDataSource;
import io.aegira.kernel.eventlog.EventTypes;
import io.aegira.kernel.message.DomainEvent;
import io.aegira.query.platform.Recorded;
import io.aegira.standalone.bench.JpaRows.Token;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.EventMessage;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/**
 * The views as JPA entities: each processing group takes one event at a time, finds the rows it concerns, changes them, moves its token
 * and commits, in a thread of its own beside the other groups'. The tables and their indexes are copies of ours, without row-level
 * security. What would slow it down further is left out: reading and parsing the log, the group of the organisation, absences.
 */
final class JpaRebuild implements AutoCloseable {
    private static final String SCHEMA = "jpa";
    private static final Map<String, JpaStore.View> VIEWS = Map.of(
            "prompt-state", new JpaPrompts(),
            "risk-signal", new JpaSignals(),
            "risk-episode-state", new JpaEpisodes(),
            "case-summary", new JpaCases());
    private static final List<String> TABLES = List.of(
            "shift",
            "prompt_state",
            "response",
            "risk_signal",
            "correction",
            "risk_episode_state",
            "case_summary",
            "case_detail",
            "timeline");

    private final HikariDataSource connections;
    private final EntityManagerFactory entities;

    private JpaRebuild(HikariDataSource connections, EntityManagerFactory entities) {
        this.connections = connections;
        this.entities = entities;
    }

    /** In a schema beside the views of this database. */
    static JpaRebuild in(String url, String password) throws SQLException {
        HikariDataSource connections = new HikariDataSource();
        connections.setJdbcUrl(url);
        connections.setUsername("postgres");
        connections.setPassword(password);
        connections.setAutoCommit(false);
        execute(
                connections,
                "CREATE SCHEMA jpa",
                "CREATE TABLE jpa.token (processor text PRIMARY KEY, position bigint NOT NULL)");
        for (String table : TABLES) {
            execute(
                    connections,
                    "CREATE TABLE jpa." + table + " (LIKE query." + table + " INCLUDING ALL)",
                    SameOptions.sql("query." + table, "jpa." + table));
        }
        return new JpaRebuild(connections, factory(connections));
    }

    private static EntityManagerFactory factory(HikariDataSource connections) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(connections);
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setManagedTypes(PersistenceManagedTypes.of(
                JpaRows.ALL.stream().map(Class::getName).toArray(String[]::new)));
        factory.setJpaPropertyMap(Map.of(
                "hibernate.default_schema",
                SCHEMA,
                "hibernate.connection.provider_disables_autocommit",
                "true",
                "hibernate.physical_naming_strategy",
                PhysicalNamingStrategySnakeCaseImpl.class.getName()));
        factory.afterPropertiesSet();
        return Objects.requireNonNull(factory.getObject());
    }

    /**
     * From empty tables.
     *
     * @param types that each group handles: of others it never hears
     * @return seconds
     */
    double seconds(List<? extends EventMessage<?>> events, Map<String, Set<String>> types) throws SQLException {
        for (String table : TABLES) {
            execute(connections, "TRUNCATE jpa." + table);
        }
        execute(connections, "TRUNCATE jpa.token");
        List<Callable<Integer>> groups = new ArrayList<>();
        VIEWS.forEach((group, view) -> {
            Set<String> wanted = types.getOrDefault(group, Set.of());
            List<? extends EventMessage<?>> own = events.stream()
                    .filter(event -> wanted.contains(type(event)))
                    .toList();
            groups.add(() -> take(own, group, view));
        });
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(groups.size())) {
            for (Future<Integer> group : threads.invokeAll(groups)) {
                group.get();
            }
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static String type(EventMessage<?> event) {
        return EventTypes.of(event.getPayloadType()).name();
    }

    private int take(List<? extends EventMessage<?>> events, String group, JpaStore.View view) {
        events.forEach(event -> take(event, group, view));
        return events.size();
    }

    private void take(EventMessage<?> event, String group, JpaStore.View view) {
        try (EntityManager one = entities.createEntityManager()) {
            one.getTransaction().begin();
            JpaStore store = new JpaStore(one, Recorded.of(event));
            view.on((DomainEvent) event.getPayload(), store);
            store.keep();
            Token token = one.find(Token.class, group);
            if (token == null) {
                token = new Token();
                token.processor = group;
                token.position = store.recorded().position();
                one.persist(token);
            }
            token.position = store.recorded().position();
            one.getTransaction().commit();
        }
    }

    private static void execute(HikariDataSource connections, String... statements) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        }
    }

    @Override
    public void close() {
        entities.close();
        connections.close();
    }
}
