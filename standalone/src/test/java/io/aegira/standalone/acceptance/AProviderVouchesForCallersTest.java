package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Api;
import io.aegira.standalone.acceptance.fixture.Browser;
import io.aegira.standalone.acceptance.fixture.Installation;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.LoginLink;
import io.aegira.standalone.acceptance.fixture.Provider;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An installation without the demo, and with an OpenID Connect provider by settings. */
class AProviderVouchesForCallersTest {
    private static final String TENANT = "5f6f7f0e-1111-4222-8333-444455556666";
    private static final Map<String, Object> OPERATOR =
            Map.of("sub", "olga", "tenant_id", TENANT, "roles", List.of("PLATFORM_ADMIN"), "aud", "aegira");

    @TempDir
    private static Path data;

    private static Provider provider;
    private static Installation aegira;

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

    @Test
    void a_program_calls_with_a_token_of_the_provider() {
        assertThat(aegira.progress(provider.token(OPERATOR))).isEqualTo(200);
        assertThat(aegira.progress(provider.token(with("roles", List.of("AUDITOR")))))
                .as("a role of its own")
                .isEqualTo(403);
    }

    @Test
    void and_with_no_other() {
        assertThat(aegira.progress(provider.forged(OPERATOR)))
                .as("another's key")
                .isEqualTo(401);
        assertThat(aegira.progress(provider.token(with("aud", "somebody-else"))))
                .as("meant for others")
                .isEqualTo(401);
        assertThat(aegira.progress(provider.token(with("iss", "http://127.0.0.1:1"))))
                .as("another issuer")
                .isEqualTo(401);
        Date past = Date.from(Instant.now().minusSeconds(3600));
        assertThat(aegira.progress(provider.token(with("exp", past))))
                .as("expired")
                .isEqualTo(401);
        Date future = Date.from(Instant.now().plusSeconds(3600));
        assertThat(aegira.progress(provider.token(with("nbf", future))))
                .as("not yet")
                .isEqualTo(401);
        assertThat(aegira.progress(provider.token(with("tenant_id", "mine"))))
                .as("no tenant")
                .isEqualTo(401);
        assertThat(aegira.progress(provider.token(with("roles", List.of("ROOT")))))
                .as("no role of ours")
                .isEqualTo(401);
    }

    @Test
    void who_changes_the_key_goes_on() {
        assertThat(aegira.progress(provider.token(OPERATOR))).isEqualTo(200);
        provider.changeKey();
        assertThat(aegira.progress(provider.token(with("sub", "after the change"))))
                .isEqualTo(200);
    }

    @Test
    void a_person_logs_in_and_out_of_both() {
        provider.isNow(with("roles", List.of("PLATFORM_ADMIN")));
        HttpClient browser = Installation.browser();
        HttpResponse<String> asked = aegira.get(browser, "/operations");
        assertThat(asked.uri().getPath()).as("first the login").isEqualTo("/login");
        assertThat(asked.body()).contains("/oauth2/authorization/aegira");

        HttpResponse<String> wanted = aegira.login(browser);

        assertThat(wanted.statusCode()).isEqualTo(200);
        assertThat(wanted.uri().getPath()).as("where they wanted").isEqualTo("/operations");
        assertThat(wanted.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("form-action 'self' " + provider.issuer());
        assertThat(wanted.body()).doesNotContainPattern("eyJ[\\w-]+\\.[\\w-]+\\.");

        HttpResponse<String> out = aegira.logout(browser, wanted);

        assertThat(out.uri().toString())
                .startsWith(provider.issuer() + "/logout?")
                .contains("id_token_hint=eyJ");
        assertThat(aegira.get(browser, "/operations").uri().getPath()).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles", "tenant_id"})
    void a_person_without_access_is_told_so_and_has_no_session(String lacking) {
        Map<String, Object> claims = with("sub", "stranger");
        claims.remove(lacking);
        provider.isNow(claims);
        HttpClient browser = Installation.browser();

        HttpResponse<String> refused = aegira.login(browser);

        assertThat(refused.uri().toString()).endsWith("/login?no_access");
        assertThat(refused.body()).contains("have no access to Aegira yet");
        assertThat(aegira.get(browser, "/operations").uri().getPath()).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/.well-known/openid-configuration", "/oauth2/authorize?client_id=aegira-demo", "/oauth2/jwks"})
    void we_are_none_ourselves_beside_it(String address) {
        assertThat(aegira.get(Installation.browser(), address).statusCode()).isEqualTo(404);
    }

    @Test
    void a_worker_comes_in_by_a_link_beside_it() {
        String worker = "5f6f7f0e-1111-4222-8333-777788889999";
        order("/tenants", "PLATFORM_ADMIN", Map.of("tenant_id", TENANT, "name", "T", "timezone", "UTC"));
        order("/workers", "ORG_ADMIN", Map.of("worker_id", worker));
        LoginLink link = LoginLink.of(order("/workers/" + worker + "/login-link", "ORG_ADMIN", Map.of()));
        Api api = aegira.api();
        Answer page = api.page("GET", "/login/link/" + link.secret()).send().expect(200);

        Answer in = new Browser(api, Browser.cookie(page).orElseThrow())
                .post("/login/link", "link=" + link.secret(), Browser.formToken(page))
                .expect(302);

        new Browser(api, Browser.cookie(in).orElseThrow())
                .get("/operations")
                .send()
                .expect(403);
    }

    private static Answer order(String path, String role, Map<String, ?> content) {
        return aegira.api()
                .post("/admin" + path)
                .as(provider.token(with("roles", List.of(role))))
                .json(Json.object(content))
                .send()
                .expect(201);
    }

    private static Map<String, Object> with(String claim, Object value) {
        Map<String, Object> claims = new HashMap<>(OPERATOR);
        claims.put(claim, value);
        return claims;
    }
}
