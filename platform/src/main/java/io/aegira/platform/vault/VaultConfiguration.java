package io.aegira.platform.vault;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vault on a key directory: {@code aegira.key-dir}, by default {@code keys} in the data directory. */
@Configuration(proxyBeanMethods = false)
public class VaultConfiguration {
    @Bean
    KeyDirectory keyDirectory(@Value("${aegira.key-dir:${aegira.data-dir:./data}/keys}") Path directory) {
        return new KeyDirectory(directory);
    }

    @Bean
    TextCipher textCipher(KeyDirectory keys) {
        return new TextCipher(keys);
    }

    @Bean
    Erasures erasures(KeyDirectory keys) {
        return new Erasures(keys);
    }

    @Bean
    IdentityVault identityVault(KeyDirectory keys, JdbcClient jdbc) {
        return new IdentityVault(keys, jdbc);
    }
}
