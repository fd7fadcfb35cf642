package io.aegira.platform.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The one PostgreSQL of this JVM. A set of changelogs is run once; each database after that is a copy. */
final class EmbeddedServer {
    private static final EmbeddedServer ONLY = new EmbeddedServer();

    private final EmbeddedPostgres postgres;
    private final Map<List<Changelog>, String> templates = new HashMap<>();
    private int databases;

    private EmbeddedServer() {
        try {
            postgres = EmbeddedPostgres.builder().start();
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL did not start", failed);
        }
    }

    static synchronized DatabaseServer migrated(List<Changelog> changelogs) {
        String template = ONLY.templates.computeIfAbsent(changelogs, ONLY::migrate);
        return server(ONLY.create("TEMPLATE " + template));
    }

    /** As a customer's administrator hands it over: nothing in it. */
    static synchronized DatabaseServer empty() {
        return server(ONLY.create(""));
    }

    private String migrate(List<Changelog> changelogs) {
        String name = create("");
        new DatabaseSetup(server(name)).run(changelogs);
        return name;
    }

    private String create(String clause) {
        String name = "test_" + ++databases;
        DatabaseServer maintenance = server("postgres");
        new JdbcTemplate(new DriverManagerDataSource(maintenance.url(), maintenance.user(), maintenance.password()))
                .execute("CREATE DATABASE " + name + " " + clause);
        return name;
    }

    private static DatabaseServer server(String database) {
        return new DatabaseServer(
                "jdbc:postgresql://localhost:" + ONLY.postgres.getPort() + "/" + database, "postgres", "postgres");
    }
}
