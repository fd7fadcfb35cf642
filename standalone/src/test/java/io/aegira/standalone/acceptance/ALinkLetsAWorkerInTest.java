package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Await;
import io.aegira.standalone.acceptance.fixture.Browser;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Heard;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.LoginLink;
import io.aegira.standalone.acceptance.fixture.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ALinkLetsAWorkerInTest {
    private static final UUID ANA = Letters.ANA;
    private static final UUID CEM = Uuid5.of(Customer.NAMES, "Cem");
    private static final UUID DOA = Uuid5.of(Customer.NAMES, "Doa");
    private static final UUID EVA = Uuid5.of(Customer.NAMES, "Eva");
    private static final Customer CUSTOMER =
            Customer.of(Running.API, "lets workers in by links", List.of(ANA, Letters.BEN, CEM, DOA, EVA), null);
    private static final Customer ANOTHER = Customer.of(Running.API, "lets in its own by links", List.of(ANA), null);

    @Test
    void once_as_themselves_and_under_a_new_session() {
        LoginLink link = LoginLink.of(CUSTOMER, ANA);
        Answer preview = link.opened();
        assertThat(preview.text()).containsOnlyOnce("data-testid=\"log-in\"");

        Answer in = link.followed().expect(302);

        assertThat(in.header("Location")).endsWith(":" + Running.API.port() + "/");
        Browser ana = new Browser(Running.API, Browser.cookie(in).orElseThrow());
        assertThat(ana.cookie()).isNotEqualTo(Browser.cookie(preview).orElseThrow());
        Answer own = ana.get("/me").header("Accept", "text/html").send().expect(200);
        assertThat(own.text()).contains("My check-ins").contains("Worker");
        ana.get("/operations").send().expect(403);
        refuses(link);
        ana.get("/me").send().expect(200);
    }

    @Test
    void for_as_long_as_it_says() {
        Instant before = Instant.now();
        Answer made = LoginLink.ask(CUSTOMER, ANA).send().expect(201);
        Instant end = Instant.parse(made.json().get("ends_at").asString());
        assertThat(end).isBetween(before.plus(Duration.ofMinutes(29)), before.plus(Duration.ofMinutes(31)));

        Running.SUPERUSER
                .sql(
                        "UPDATE vault.login_link SET ends_at = now() - interval '1 second' WHERE tenant_id = ? AND worker_id = ?")
                .params(CUSTOMER.tenant(), ANA)
                .update();

        refuses(LoginLink.of(made));
    }

    @Test
    void until_the_next_one_is_made() {
        LoginLink first = LoginLink.of(CUSTOMER, Letters.BEN);
        LoginLink second = LoginLink.of(CUSTOMER, Letters.BEN);
        refuses(first);
        assertThat(second.followed().header("Location")).endsWith(":" + Running.API.port() + "/");
    }

    @Test
    void and_a_forged_one_nobody_and_tells_nothing() {
        LoginLink link = LoginLink.of(CUSTOMER, ANA);
        byte[] bits = Base64.getUrlDecoder().decode(link.secret());
        byte[] foreign =
                Base64.getUrlDecoder().decode(LoginLink.of(ANOTHER, ANA).secret());
        byte[] guessed = bits.clone();
        guessed[47] ^= 1;
        byte[] ofAnotherTenant = foreign.clone();
        System.arraycopy(bits, 16, ofAnotherTenant, 16, 32);

        for (String forged : List.of(text(guessed), text(ofAnotherTenant), "x".repeat(64), "0", "a".repeat(65))) {
            refuses(new LoginLink("", forged));
        }
        assertThat(link.followed().header("Location")).as("the genuine one").endsWith(":" + Running.API.port() + "/");
    }

    @Test
    void not_when_they_have_been_deactivated() {
        LoginLink link = LoginLink.of(CUSTOMER, CEM);
        order(CEM, "deactivate").expect(204);
        refuses(link);
        LoginLink.ask(CUSTOMER, CEM).send().expect(409);
    }

    @Test
    void not_when_they_have_been_erased_nor_is_a_link_made_for_whom_the_tenant_does_not_know() {
        LoginLink link = LoginLink.of(CUSTOMER, DOA);
        order(DOA, "erase").expect(204);
        refuses(link);
        Answer erased = LoginLink.ask(CUSTOMER, DOA).send().expect(404);
        Answer foreign = LoginLink.ask(ANOTHER, Letters.BEN).send().expect(404);
        assertThat(erased.text()).isEqualTo(foreign.text());
    }

    @Test
    void and_who_leaves_has_neither_session_nor_token_from_that_moment_on() {
        String token = CUSTOMER.worker(EVA);
        Browser eva = new Browser(
                Running.API,
                Browser.cookie(LoginLink.of(CUSTOMER, EVA).followed()).orElseThrow());
        Running.API.get("/worker/me").as(token).send().expect(200);
        eva.get("/me").header("Accept", "text/html").send().expect(200);
        try (Heard heard = Heard.by(token)) {
            order(EVA, "deactivate").expect(204);

            Answer refused = Running.API.get("/worker/me").as(token).send().expect(401);
            assertThat(refused.header("WWW-Authenticate")).contains("invalid_token");
            Answer toLogin = eva.get("/me").header("Accept", "text/html").send().expect(302);
            assertThat(toLogin.header("Location")).endsWith("/login");
            Await.until("the stream ends", Duration.ofSeconds(30), heard::isOver);
        }
        Running.API.get("/worker/me").as(CUSTOMER.worker(ANA)).send().expect(200);
    }

    @Test
    void made_once_for_one_key_and_found_in_no_table() {
        Answer first = LoginLink.ask(CUSTOMER, ANA).key("one-link").send().expect(201);
        Answer again = LoginLink.ask(CUSTOMER, ANA).key("one-link").send().expect(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");

        String secret = LoginLink.of(first).secret();
        assertThat(Running.SUPERUSER
                        .sql(
                                "SELECT row_to_json(k)::text FROM command.idempotency_key k WHERE tenant_id = ? AND route LIKE '%login-link'")
                        .param(CUSTOMER.tenant())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(secret));
        assertThat(Running.SUPERUSER
                        .sql("SELECT count(*) FROM vault.login_link WHERE secret_digest = sha256(?)")
                        .param(java.util.Arrays.copyOfRange(
                                Base64.getUrlDecoder().decode(secret), 16, 48))
                        .query(Integer.class)
                        .single())
                .as("its digest is")
                .isOne();
    }

    @Test
    void and_both_the_making_and_the_refusing_are_recorded_without_the_link() {
        LoginLink link = LoginLink.of(CUSTOMER, ANA);
        link.followed();
        refuses(link);
        assertThat(Running.API.pages("/admin/audit", CUSTOMER.auditor()))
                .anySatisfy(record -> assertThat(record.get("target").asString())
                        .isEqualTo("POST /api/v1/admin/workers/" + ANA + "/login-link"));
        List<String> records = Running.SUPERUSER
                .sql("SELECT payload::text FROM eventlog.events WHERE event_type = 'audit.action_recorded'")
                .query(String.class)
                .list();
        assertThat(records)
                .anyMatch(record -> record.contains("login_failed") && record.contains("POST /login/link"))
                .noneMatch(record -> record.contains(link.secret()));
    }

    private static void refuses(LoginLink link) {
        Answer refused = link.followed().expect(302);
        assertThat(refused.header("Location")).endsWith("/login?link");
        String cookie =
                Browser.cookie(refused).or(() -> Browser.cookie(link.opened())).orElseThrow();
        Answer page = new Browser(Running.API, cookie).get("/login?link").send().expect(200);
        assertThat(page.text()).contains("This link lets nobody in.");
    }

    private static Answer order(UUID worker, String order) {
        return Running.API
                .post("/admin/workers/" + worker + "/" + order)
                .as(CUSTOMER.token("ORG_ADMIN"))
                .json(Json.object(Map.of()))
                .send();
    }

    private static String text(byte[] bits) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
