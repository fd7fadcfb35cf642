package io.aegira.platform.database;

import io.aegira.platform.WrongSetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A PostgreSQL that is there already, as {@code AEGIRA_DATABASE_URL}, {@code _USER} and {@code _PASSWORD} say. */
@Configuration(proxyBeanMethods = false)
public class GivenDatabase {
    @Bean
    DatabaseServer databaseServer(
            @Value("${AEGIRA_DATABASE_URL:}") String url,
            @Value("${AEGIRA_DATABASE_USER:}") String user,
            @Value("${AEGIRA_DATABASE_PASSWORD:}") String password) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new WrongSetting("AEGIRA_DATABASE_URL must begin with jdbc:postgresql:");
        }
        // The driver would take these before any other user, and row-level security would look at the wrong one.
        if (url.matches(".*[?&](user|password)=.*")) {
            throw new WrongSetting("AEGIRA_DATABASE_URL must not name a user or password; AEGIRA_DATABASE_USER does");
        }
        if (user.isBlank()) {
            throw new WrongSetting("AEGIRA_DATABASE_USER must name who may create schemas and roles");
        }
        return new DatabaseServer(url, user, password);
    }
}
