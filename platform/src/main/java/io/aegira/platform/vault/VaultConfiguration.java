package io.aegira.platform.vault;

import io.aegira.platform.photos.Darkroom;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The vault, on a database of keys where one is set, otherwise on a directory: {@code aegira.key-dir}, by default {@code keys} in the data
 * directory.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyDatabaseSettings.class)
public class VaultConfiguration {
    @Bean
    KeyStore keyStore(
            @Value("${aegira.key-dir:${aegira.data-dir:./data}/keys}") Path path,
            KeyDatabaseSettings settings,
            ObjectProvider<DataSource> log) {
        KeyDirectory directory = new KeyDirectory(path);
        if (!settings.isGiven()) {
            return directory;
        }
        KeyDatabase database = new KeyDatabaseSetup(settings).open(log.getObject());
        KeysMoved.move(directory, database);
        return database;
    }

    @Bean
    PersonKeys personKeys(KeyStore store) {
        return new PersonKeys(store);
    }

    @Bean
    TextCipher textCipher(PersonKeys keys) {
        return new TextCipher(keys);
    }

    @Bean
    LogSigner logSigner(KeyStore store) {
        return new LogSigner(store);
    }

    @Bean
    Erasures erasures(PersonKeys keys) {
        return new Erasures(keys);
    }

    @Bean
    IdentityVault identityVault(PersonKeys keys, JdbcClient jdbc) {
        return new IdentityVault(keys, jdbc);
    }

    @Bean
    PhotoVault photoVault(PersonKeys keys, JdbcClient jdbc) {
        return new PhotoVault(keys, jdbc);
    }

    @Bean
    Darkroom darkroom() {
        return new Darkroom();
    }
}
