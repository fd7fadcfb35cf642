package io.aegira.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aegira.platform.WrongSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenDatabaseTest {
    private static final String URL = "jdbc:postgresql://db.example:5432/aegira";

    @Test
    void is_where_the_settings_say() {
        assertThat(given(URL + "?sslmode=require", "admin"))
                .isEqualTo(new DatabaseServer(URL + "?sslmode=require", "admin", "secret"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', admin, AEGIRA_DATABASE_URL",
        "postgres://db.example/aegira, admin, AEGIRA_DATABASE_URL",
        "jdbc:mysql://db.example/aegira, admin, AEGIRA_DATABASE_URL",
        URL + "?user=postgres, admin, AEGIRA_DATABASE_URL",
        URL + "?ssl=true&password=secret, admin, AEGIRA_DATABASE_URL",
        URL + ", ' ', AEGIRA_DATABASE_USER"
    })
    void one_that_cannot_be_meant_is_named_by_its_setting(String url, String user, String setting) {
        assertThatThrownBy(() -> given(url, user))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(setting)
                .hasMessageNotContaining("secret");
    }

    private static DatabaseServer given(String url, String user) {
        return new GivenDatabase().databaseServer(url, user, "secret");
    }
}
