package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Browser;
import io.aegira.standalone.acceptance.fixture.Call;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Visitors;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import tools.jackson.databind.JsonNode;

/** A program on Ana's machine that knows nothing but our address, and what we say there of ourselves. */
class TheDemoIsAProviderTest {
    private static final Customer CUSTOMER =
            Customer.of(Running.API, "uses the demo's provider", List.of(Letters.ANA), null);
    private static final String HERE = "http://127.0.0.1:" + Running.API.port();
    private static final String BACK = "http://127.0.0.1:49152/callback";
    private static final String PROOF = "a-proof-of-forty-three-letters-or-more-than-that";

    @Test
    void it_says_where_everything_is() {
        JsonNode told = configuration();
        assertThat(told.get("issuer").asString()).isEqualTo(HERE);
        assertThat(told.get("code_challenge_methods_supported").toString()).isEqualTo("[\"S256\"]");
        assertThat(told.get("id_token_signing_alg_values_supported").toString()).isEqualTo("[\"ES256\"]");
        JsonNode keys = get(told, "jwks_uri").send().expect(200).json().get("keys");
        assertThat(keys).hasSize(1);
        assertThat(keys.get(0).has("d")).as("the private part").isFalse();
    }

    @Test
    void a_worker_logs_in_there_and_the_token_reads_what_is_theirs() {
        String code = code(asked(BACK, "&code_challenge_method=S256&code_challenge=" + challenge()));

        JsonNode tokens = redeemed(code, PROOF).expect(200).json();

        String token = tokens.get("access_token").asString();
        Jwt said = NimbusJwtDecoder.withJwkSetUri(
                        configuration().get("jwks_uri").asString())
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build()
                .decode(token);
        assertThat(said.getClaimAsString("tenant_id"))
                .isEqualTo(CUSTOMER.tenant().toString());
        assertThat(said.getClaimAsStringList("roles")).containsExactly("WORKER");
        assertThat(said.getClaimAsString("worker_id")).isEqualTo(Letters.ANA.toString());
        assertThat(said.getAudience()).containsExactly("aegira");
        assertThat(tokens.has("id_token")).isTrue();
        assertThat(tokens.has("refresh_token")).isFalse();
        JsonNode me = Running.API.get("/worker/me").as(token).send().expect(200).json();
        assertThat(me.get("worker_id").asString()).isEqualTo(Letters.ANA.toString());
        Running.API.get("/admin/workers").as(token).send().expect(403);

        redeemed(code, PROOF).expect(400);
    }

    @Test
    void whoever_has_caught_a_code_cannot_redeem_it() {
        String code = code(asked(BACK, "&code_challenge_method=S256&code_challenge=" + challenge()));
        redeemed(code, PROOF.replace('a', 'b')).expect(400);
        assertThat(page(visitor(), asked(BACK, "")).header("Location"))
                .as("without a challenge")
                .contains("error=invalid_request");
    }

    @Test
    void no_code_leads_elsewhere() {
        for (String elsewhere : List.of("http://127.0.0.1:49152/other", "https://accounts.example/callback")) {
            page(visitor(), asked(elsewhere, "&code_challenge_method=S256&code_challenge=" + challenge()))
                    .expect(400);
        }
    }

    /** The login is a form, and browsers hold the whole way that a form leads to what its page allows. */
    @Test
    void a_browser_lets_the_login_lead_to_the_program() {
        assertThat(Running.API.page("GET", "/login").send().header("Content-Security-Policy"))
                .contains("form-action 'self' http://127.0.0.1:*");
    }

    private static String code(String address) {
        Answer unknown =
                Running.API.page("GET", address).accepting("text/html").send().expect(302);
        assertThat(unknown.header("Location")).endsWith("/login");
        String session = Browser.cookie(unknown).orElseThrow();
        Answer login = new Browser(Running.API, session).get("/login").send();
        Answer in = new Browser(Running.API, session)
                .post("/demo/login", "user=" + name(), Browser.formToken(login))
                .expect(302);
        URI wanted = URI.create(in.header("Location"));
        assertThat(wanted.getPath()).isEqualTo("/oauth2/authorize");
        Answer back = page(
                new Browser(Running.API, Browser.cookie(in).orElseThrow()),
                wanted.getRawPath() + "?" + wanted.getRawQuery());
        Matcher code = Pattern.compile(Pattern.quote(BACK) + "\\?code=([^&]+)&state=mine")
                .matcher(back.header("Location"));
        assertThat(code.matches()).as(back.header("Location")).isTrue();
        return code.group(1);
    }

    private static Browser visitor() {
        return Browser.of(Running.API, name());
    }

    private static String name() {
        return URLEncoder.encode(Visitors.expectWorker(CUSTOMER, Letters.ANA), StandardCharsets.UTF_8);
    }

    private static Answer page(Browser browser, String address) {
        return browser.get(address).accepting("text/html").send();
    }

    private static String asked(String back, String proof) {
        return "/oauth2/authorize?response_type=code&client_id=aegira-demo&scope=openid&state=mine&redirect_uri="
                + URLEncoder.encode(back, StandardCharsets.UTF_8) + proof;
    }

    private static Answer redeemed(String code, String proof) {
        return Running.API
                .page(
                        "POST",
                        URI.create(configuration().get("token_endpoint").asString())
                                .getPath())
                .withoutKey()
                .body(
                        "application/x-www-form-urlencoded",
                        "grant_type=authorization_code&client_id=aegira-demo&code=" + code + "&code_verifier=" + proof
                                + "&redirect_uri=" + URLEncoder.encode(BACK, StandardCharsets.UTF_8))
                .send();
    }

    private static JsonNode configuration() {
        return Running.API
                .page("GET", "/.well-known/openid-configuration")
                .send()
                .expect(200)
                .json();
    }

    private static Call get(JsonNode told, String endpoint) {
        return Running.API.page("GET", URI.create(told.get(endpoint).asString()).getPath());
    }

    private static String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(PROOF.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
