package io.aegira.standalone.acceptance.access;

import static io.aegira.standalone.acceptance.fixture.Running.API;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import io.aegira.kernel.organisation.TenantId;
import io.aegira.platform.security.DemoUser;
import io.aegira.platform.security.Role;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Browser;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Visitors;
import java.nio.file.Files;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Tokens and sessions that are forged or stale. */
class WhoIsNobodyTest {
    private static final String ROUTE = "/admin/workers";
    private static final int GUESSES = 40;

    @Test
    void no_token_that_is_wrong_in_any_way_gets_in() throws Exception {
        ECKey issuer = ECKey.parse(Files.readString(Running.DATA.resolve("issuer-key.json")));
        ForgedTokens forged = new ForgedTokens(issuer);
        API.get(ROUTE).as(forged.genuine()).send().expect(200);
        Map<String, Integer> accepted = new LinkedHashMap<>();
        Map<String, String> all = forged.all();
        all.forEach((wrong, token) -> {
            int status = API.get(ROUTE).as(token).send().status();
            if (status != 401) {
                accepted.put(wrong, status);
            }
        });
        assertThat(all).hasSizeGreaterThan(200);
        assertThat(accepted).as("seed %d", ForgedTokens.SEED).isEmpty();
    }

    @Test
    void a_token_counts_in_its_header_alone() throws Exception {
        String token =
                new ForgedTokens(ECKey.parse(Files.readString(Running.DATA.resolve("issuer-key.json")))).genuine();
        API.get(ROUTE + "?access_token=" + token).send().expect(401);
        API.get(ROUTE)
                .header("Cookie", "Authorization=Bearer%20" + token)
                .send()
                .expect(401);
        API.get(ROUTE).header("Authorization", "Basic " + token).send().expect(401);
        API.get(ROUTE).header("Authorization", token).send().expect(401);
    }

    @Test
    void no_session_that_was_guessed_or_is_over_gets_in() {
        Random random = new Random(ForgedTokens.SEED);
        for (int i = 0; i < GUESSES; i++) {
            byte[] id = new byte[16];
            random.nextBytes(id);
            assertNobody(HexFormat.of().withUpperCase().formatHex(id));
        }
        for (String odd : new String[] {"", "0", "null", "../../x", "%00", "a".repeat(4000)}) {
            assertNobody(odd);
        }
    }

    @Test
    void a_session_is_another_after_the_login_and_none_after_the_logout() {
        Visitors.know(
                new DemoUser("leaver", Set.of(Role.ORG_ADMIN), TenantId.of(new UUID(1, 2)), Set.of(), Set.of(), null));
        Answer before = API.page("GET", "/login").send();
        String visitor = Browser.cookie(before).orElseThrow();
        Answer in = new Browser(API, visitor).post("/demo/login", "user=leaver", Browser.formToken(before));
        String cookie = Browser.cookie(in).orElseThrow();
        assertThat(cookie).isNotEqualTo(visitor);
        Browser browser = new Browser(API, cookie);
        Answer home = browser.get("/").send().expect(200);
        assertThat(new Browser(API, visitor).get("/").send().status()).isEqualTo(302);
        browser.post("/logout", "", Browser.formToken(home)).expect(302);
        assertThat(browser.get("/").send().status()).isEqualTo(302);
    }

    private static void assertNobody(String session) {
        assertThat(API.page("GET", "/")
                        .header("Cookie", "aegira_session=" + session)
                        .send()
                        .status())
                .as(session)
                .isEqualTo(302);
    }
}
