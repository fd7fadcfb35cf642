package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.Aegira;
import io.aegira.standalone.acceptance.fixture.Provider;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** An installation without the demo, and with an OpenID Connect provider by settings. */
class AProviderVouchesForCallersTest {
    private static final String TENANT = "5f6f7f0e-1111-4222-8333-444455556666";
    private static final Map<String, Object> OPERATOR =
            Map.of("sub", "olga", "tenant_id", TENANT, "roles", List.of("PLATFORM_ADMIN"), "aud", "aegira");

    @TempDir
    private static Path data;

    private static Provider provider;
    private static ConfigurableApplicationContext application;
    private static String here;

    @BeforeAll
    static void both_are_up() {
        provider = new Provider();
        application = new SpringApplication(Aegira.class)
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--aegira.data-dir=" + data,
                        "--aegira.oidc.issuer=" + provider.issuer(),
                        "--aegira.oidc.client-id=aegira-pages",
                        "--aegira.oidc.client-secret=between-us",
                        "--aegira.session.https=false");
        here = "http://127.0.0.1:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    @AfterAll
    static void both_go() {
        application.close();
        provider.close();
    }

    @Test
    void a_program_calls_with_a_token_of_the_provider() throws Exception {
        assertThat(progress(provider.token(OPERATOR)).statusCode()).isEqualTo(200);
        assertThat(progress(provider.token(with("roles", List.of("AUDITOR")))).statusCode())
                .as("a role of its own")
                .isEqualTo(403);
    }

    @Test
    void and_with_no_other() throws Exception {
        assertThat(progress(provider.forged(OPERATOR)).statusCode())
                .as("another's key")
                .isEqualTo(401);
        assertThat(progress(provider.token(with("aud", "somebody-else"))).statusCode())
                .as("meant for others")
                .isEqualTo(401);
        assertThat(progress(provider.token(with("iss", "http://127.0.0.1:1"))).statusCode())
                .as("another issuer")
                .isEqualTo(401);
        Date past = Date.from(Instant.now().minusSeconds(3600));
        assertThat(progress(provider.token(with("exp", past))).statusCode())
                .as("expired")
                .isEqualTo(401);
        Date future = Date.from(Instant.now().plusSeconds(3600));
        assertThat(progress(provider.token(with("nbf", future))).statusCode())
                .as("not yet")
                .isEqualTo(401);
        assertThat(progress(provider.token(with("tenant_id", "mine"))).statusCode())
                .as("no tenant")
                .isEqualTo(401);
        assertThat(progress(provider.token(with("roles", List.of("ROOT")))).statusCode())
                .as("no role of ours")
                .isEqualTo(401);
    }

    @Test
    void who_changes_the_key_goes_on() throws Exception {
        assertThat(progress(provider.token(OPERATOR)).statusCode()).isEqualTo(200);
        provider.changeKey();
        assertThat(progress(provider.token(with("sub", "after the change"))).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_person_logs_in_and_out_of_both() throws Exception {
        provider.isNow(with("roles", List.of("PLATFORM_ADMIN")));
        HttpClient browser = browser();
        HttpResponse<String> asked = get(browser, "/operations");
        assertThat(asked.uri().getPath()).as("first the login").isEqualTo("/login");
        assertThat(asked.body()).contains("/oauth2/authorization/aegira");

        HttpResponse<String> wanted = get(browser, "/oauth2/authorization/aegira");

        assertThat(wanted.statusCode()).isEqualTo(200);
        assertThat(wanted.uri().getPath()).as("where they wanted").isEqualTo("/operations");
        assertThat(wanted.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' " + provider.issuer());
        assertThat(wanted.body()).doesNotContain("eyJ");

        HttpResponse<String> out = browser.send(
                HttpRequest.newBuilder(URI.create(here + "/logout"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + csrf(wanted.body())))
                        .build(),
                BodyHandlers.ofString());

        assertThat(out.uri().toString())
                .startsWith(provider.issuer() + "/logout?")
                .contains("id_token_hint=eyJ");
        assertThat(get(browser, "/operations").uri().getPath()).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles", "tenant_id"})
    void a_person_without_access_is_told_so_and_has_no_session(String lacking) throws Exception {
        Map<String, Object> claims = with("sub", "stranger");
        claims.remove(lacking);
        provider.isNow(claims);
        HttpClient browser = browser();

        HttpResponse<String> refused = get(browser, "/oauth2/authorization/aegira");

        assertThat(refused.uri().toString()).endsWith("/login?no_access");
        assertThat(refused.body()).contains("have no access to Aegira yet");
        assertThat(get(browser, "/operations").uri().getPath()).isEqualTo("/login");
    }

    private static Map<String, Object> with(String claim, Object value) {
        Map<String, Object> claims = new HashMap<>(OPERATOR);
        claims.put(claim, value);
        return claims;
    }

    private static HttpResponse<String> progress(String token) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(here + "/api/v1/admin/progress"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.ofString());
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();
    }

    private static HttpResponse<String> get(HttpClient browser, String path) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(here + path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private static String csrf(String page) {
        Matcher found = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as("a logout form").isTrue();
        return found.group(1);
    }
}
