package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Await;
import io.aegira.standalone.acceptance.fixture.Heard;
import io.aegira.standalone.acceptance.fixture.Installation;
import io.aegira.standalone.acceptance.fixture.Provider;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the provider takes away is gone within a minute, in what runs already as well. */
class ARoleIsTakenAwayTest {
    /** With tokens that outlive whatever the clock is moved by. */
    private static final Map<String, Object> OPERATOR = Map.of(
            "sub",
            "olga",
            "tenant_id",
            "5f6f7f0e-1111-4222-8333-444455556666",
            "roles",
            List.of("PLATFORM_ADMIN", "AUDITOR"),
            "aud",
            "aegira",
            "exp",
            Date.from(Instant.now().plus(Duration.ofDays(1))));

    private static final Map<String, Object> AUDITOR = with("roles", List.of("AUDITOR"));
    private static final Duration RECHECK = Duration.ofSeconds(45);

    @TempDir
    private static Path data;

    private static Provider provider;
    private static Installation aegira;

    private final HttpClient browser = Installation.browser();

    @BeforeAll
    static void both_are_up() {
        provider = new Provider();
        aegira = Installation.at(provider, data);
    }

    @AfterAll
    static void both_go() {
        aegira.close();
        provider.close();
    }

    @BeforeEach
    void olga_is_logged_in() {
        provider.isNow(OPERATOR);
        aegira.login(browser);
        assertThat(operations()).isEqualTo("200 /operations");
    }

    @AfterEach
    void the_provider_is_there_again() {
        provider.isAway(false);
    }

    @Test
    void a_session_goes_on_with_the_roles_that_are_left() {
        provider.isNow(AUDITOR);
        aegira.clock().move(RECHECK.minusSeconds(5));
        assertThat(operations()).as("not asked yet").isEqualTo("200 /operations");
        aegira.clock().move(Duration.ofSeconds(5));

        assertThat(operations()).isEqualTo("403 /operations");

        provider.isNow(OPERATOR);
        aegira.clock().move(RECHECK);
        assertThat(operations()).as("given back").isEqualTo("200 /operations");
    }

    @Test
    void a_session_ends_that_the_provider_has_ended() {
        provider.forgetsEverybody();
        aegira.clock().move(RECHECK);
        assertThat(operations()).isEqualTo("200 /login");
        aegira.login(browser);
        assertThat(operations()).as("anew").isEqualTo("200 /operations");
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles", "tenant_id"})
    void nobody_stays_without_a_role_or_a_tenant(String gone) {
        Map<String, Object> claims = new HashMap<>(OPERATOR);
        claims.remove(gone);
        provider.isNow(claims);
        aegira.clock().move(RECHECK);
        assertThat(operations()).isEqualTo("200 /login");
    }

    @Test
    void nobody_becomes_somebody_else_or_moves_to_another_tenant_unnoticed() {
        provider.isNow(with("tenant_id", "6f6f7f0e-1111-4222-8333-444455556666"));
        aegira.clock().move(RECHECK);
        assertThat(operations()).isEqualTo("200 /login");

        aegira.login(browser);
        provider.isNow(with("sub", "otto"));
        aegira.clock().move(RECHECK);
        assertThat(operations()).isEqualTo("200 /login");
    }

    @Test
    void however_much_a_browser_wants_at_once_the_provider_is_asked_once() {
        int before = provider.refreshed();
        aegira.clock().move(RECHECK);
        List<CompletableFuture<String>> pages = IntStream.range(0, 8)
                .mapToObj(page -> CompletableFuture.supplyAsync(this::operations))
                .toList();
        assertThat(pages).allSatisfy(page -> assertThat(page.join()).isEqualTo("200 /operations"));
        assertThat(provider.refreshed()).isEqualTo(before + 1);
    }

    @Test
    void while_the_provider_is_away_its_word_holds_for_five_minutes_and_no_longer() {
        provider.isAway(true);
        aegira.clock().move(Duration.ofMinutes(4));
        assertThat(operations()).isEqualTo("200 /operations");
        provider.isAway(false);
        aegira.clock().move(Duration.ofSeconds(15));
        assertThat(operations()).as("it is back").isEqualTo("200 /operations");

        provider.isAway(true);
        aegira.clock().move(Duration.ofMinutes(5));
        assertThat(operations()).isEqualTo("200 /login");
    }

    @Test
    void where_nothing_can_be_asked_a_login_holds_for_as_long_as_one_answer() {
        provider.isFrugal(true);
        aegira.login(browser);
        provider.isFrugal(false);
        assertThat(operations()).isEqualTo("200 /operations");
        aegira.clock().move(RECHECK);
        assertThat(operations()).isEqualTo("200 /login");
    }

    @Test
    void an_open_stream_ends() {
        try (Heard heard = Heard.by(browser, aegira.address("/api/v1/stream"))) {
            provider.isNow(with("roles", List.of("PLATFORM_ADMIN")));
            aegira.clock().move(RECHECK);
            Await.until("the stream is over", Duration.ofSeconds(20), heard::isOver);
        }
    }

    @Test
    void a_program_goes_on_with_the_roles_that_are_left() {
        String token = provider.token(with("sub", "a program"));
        assertThat(aegira.progress(token)).isEqualTo(200);
        int asked = provider.introspected();
        provider.saysOf("a program", with("sub", "a program", "roles", List.of("AUDITOR")));
        aegira.clock().move(RECHECK.minusSeconds(5));
        assertThat(aegira.progress(token)).as("not asked yet").isEqualTo(200);
        assertThat(provider.introspected()).isEqualTo(asked);
        aegira.clock().move(Duration.ofSeconds(5));

        assertThat(aegira.progress(token)).isEqualTo(403);
    }

    @Test
    void a_token_that_was_withdrawn_is_worth_nothing_nor_is_one_without_roles() {
        String withdrawn = provider.token(with("sub", "withdrawn"));
        provider.saysOf("withdrawn", Map.of());
        assertThat(aegira.progress(withdrawn)).isEqualTo(401);

        String without = provider.token(with("sub", "without roles"));
        provider.saysOf("without roles", Map.of("sub", "without roles"));
        assertThat(aegira.progress(without)).as("the token still says so").isEqualTo(401);
    }

    @Test
    void what_nobody_can_be_asked_about_is_not_answered() {
        String token = provider.token(with("sub", "while away"));
        assertThat(aegira.progress(token)).isEqualTo(200);
        provider.isAway(true);
        aegira.clock().move(RECHECK);
        assertThat(aegira.progress(token)).isEqualTo(503);
        provider.isAway(false);
        assertThat(aegira.progress(token)).as("and then it is").isEqualTo(200);
    }

    /** The status, and where it ends. */
    private String operations() {
        var answer = aegira.get(browser, "/operations");
        return answer.statusCode() + " " + answer.uri().getPath();
    }

    private static Map<String, Object> with(String claim, Object value) {
        Map<String, Object> claims = new HashMap<>(OPERATOR);
        claims.put(claim, value);
        return claims;
    }

    private static Map<String, Object> with(String claim, Object value, String another, Object its) {
        Map<String, Object> claims = with(claim, value);
        claims.put(another, its);
        return claims;
    }
}
