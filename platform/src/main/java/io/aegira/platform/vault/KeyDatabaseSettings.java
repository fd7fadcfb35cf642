package io.aegira.platform.vault;

import io.aegira.platform.WrongSetting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A database for keys, in another cluster than the log's.
 *
 * @param url JDBC address; blank: keys are files
 * @param user may create a schema there
 * @param wrappingKey 64 hexadecimal digits, the same for all nodes, kept by neither database
 */
@ConfigurationProperties("aegira.key-database")
record KeyDatabaseSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String wrappingKey) {
    boolean isGiven() {
        return !url.isBlank();
    }

    /** @throws WrongSetting naming the one that is wrong */
    void check() {
        mustBe(url.startsWith("jdbc:postgresql:"), "AEGIRA_KEY_DATABASE_URL must begin with jdbc:postgresql:");
        mustBe(
                !url.matches(".*[?&](user|password)=.*"),
                "AEGIRA_KEY_DATABASE_URL must not name a user or password; AEGIRA_KEY_DATABASE_USER does");
        mustBe(!user.isBlank(), "AEGIRA_KEY_DATABASE_USER must name who may create a schema for the keys");
        mustBe(
                wrappingKey.matches("[0-9a-fA-F]{64}"),
                "AEGIRA_KEY_DATABASE_WRAPPING_KEY must be 64 hexadecimal digits, as from: openssl rand -hex 32");
    }

    private static void mustBe(boolean so, String sentence) {
        if (!so) {
            throw new WrongSetting(sentence);
        }
    }

    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
        return "KeyDatabaseSettings[" + url + "]";
    }
}
