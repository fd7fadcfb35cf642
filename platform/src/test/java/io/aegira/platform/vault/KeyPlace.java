package io.aegira.platform.vault;

import com.zaxxer.hikari.HikariDataSource;
import io.aegira.platform.database.DatabaseServer;
import io.aegira.platform.database.Migration;
import io.aegira.platform.database.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The places where keys may lie; what is promised of keys holds in each. */
enum KeyPlace {
    DIRECTORY {
        @Override
        KeyStore open(Path directory) {
            return new KeyDirectory(directory);
        }

        @Override
        void empty() {}
    },
    DATABASE {
        @Override
        KeyStore open(Path directory) {
            return new KeyDatabase(Rows.POOL, Rows.WRAPPING);
        }

        @Override
        void empty() {
            Rows.ALL.sql("TRUNCATE aegira_keys.person_key").update();
        }
    };

    static final String WRAPPING_KEY = "0123456789abcdef".repeat(4);

    /** A further node's view of the same keys. @param directory where they lie if they are files */
    abstract KeyStore open(Path directory);

    abstract void empty();

    PersonKeys keys(Path directory) {
        return new PersonKeys(open(directory));
    }

    /** Set up when it is first needed. */
    private static final class Rows {
        private static final DatabaseServer SERVER = TestDatabase.with().server();
        private static final WrappingKey WRAPPING = WrappingKey.of(WRAPPING_KEY);
        private static final JdbcClient ALL = JdbcClient.create(source());
        private static final HikariDataSource POOL = pool();

        private static DriverManagerDataSource source() {
            return new DriverManagerDataSource(SERVER.url(), SERVER.user(), SERVER.password());
        }

        private static HikariDataSource pool() {
            try (Connection migrator = source().getConnection()) {
                ALL.sql("CREATE SCHEMA aegira_keys").update();
                Migration.run(migrator, "db/changelog/keys.yaml", "aegira_keys");
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
            HikariDataSource pool = new HikariDataSource();
            pool.setDataSource(source());
            return pool;
        }
    }
}
