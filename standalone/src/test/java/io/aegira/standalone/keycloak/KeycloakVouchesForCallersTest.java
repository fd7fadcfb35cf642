package io.aegira.standalone.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Await;
import io.aegira.standalone.acceptance.fixture.Installation;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.OwnProcess;
import io.aegira.standalone.acceptance.fixture.Upload;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An installation whose provider is a real one, with people, a program and a customer's SAML behind it. */
@Tag("bar")
class KeycloakVouchesForCallersTest {
    private static final String WANDA = "/people/5f6f7f0e-3333-4222-8333-44445555aaaa";
    private static final String OF_ANOTHER_TEAM = "/people/5f6f7f0e-3333-4222-8333-44445555bbbb";
    private static final Duration RECHECK = Duration.ofSeconds(45);
    private static final Duration WITHIN = Duration.ofSeconds(60);

    @TempDir
    private static Path data;

    private static Installation aegira;
    private static Keycloak keycloak;
    private static KeycloakAdmin admin;

    private final Person person = new Person();

    @BeforeAll
    static void both_are_up() {
        int port = OwnProcess.freePort();
        aegira = new Installation(
                data,
                "--aegira.oidc.issuer=http://127.0.0.1:" + port + "/realms/aegira",
                "--aegira.oidc.client-id=aegira",
                "--aegira.oidc.client-secret=between-us");
        keycloak = Keycloak.start(port, aegira.address(""));
        admin = new KeycloakAdmin(keycloak);
        for (String team : List.of("diggers", "drillers")) {
            Upload organisation = Upload.of(Json.resource("/keycloak/" + team + ".json"));
            aegira.api().importAndWait(program(), organisation, Duration.ofMinutes(1));
        }
        Person sam = new Person();
        logIn(sam, "sam");
        Await.until(
                "the workers are to be seen",
                Duration.ofMinutes(1),
                () -> sam.open(aegira.address(WANDA)).statusCode() == 200);
    }

    @AfterAll
    static void both_go() {
        if (keycloak != null) {
            keycloak.close();
        }
        aegira.close();
    }

    @Test
    void people_come_with_their_tenant_roles_and_teams() {
        logIn(person, "sam");
        assertThat(opened(WANDA)).as("of their team").isEqualTo(200);
        assertThat(opened(OF_ANOTHER_TEAM)).isEqualTo(404);
        assertThat(opened("/operations")).as("not their role").isEqualTo(403);
    }

    @Test
    void a_worker_comes_as_who_they_are() {
        HttpResponse<String> home = logIn(person, "wanda");
        assertThat(home.uri().getPath()).isEqualTo("/me");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(opened(OF_ANOTHER_TEAM)).isNotEqualTo(200);
    }

    @Test
    void a_browser_has_one_cookie_of_ours_and_no_token() {
        HttpResponse<String> home = logIn(person, "sam");
        assertThat(person.cookies()).extracting(HttpCookie::getName).containsExactly("__Host-aegira_session");
        assertThat(person.cookies().getFirst().isHttpOnly()).isTrue();
        assertThat(home.body()).doesNotContainPattern("eyJ[\\w-]+\\.[\\w-]+\\.");
    }

    @Test
    void who_has_no_role_here_has_no_access() {
        assertThat(logIn(person, "nobody").uri().toString()).endsWith("/login?no_access");
    }

    @Test
    void who_logs_out_here_is_logged_out_there() {
        HttpResponse<String> home = logIn(person, "olga");
        HttpResponse<String> out = person.submit(home, "/logout", Map.of());
        assertThat(out.uri()).isEqualTo(aegira.address("/login?logged_out"));
        assertThat(person.open(aegira.address("/operations")).uri().getPath()).isEqualTo("/login");
        HttpResponse<String> again = person.open(aegira.address("/oauth2/authorization/aegira"));
        assertThat(again.uri().toString()).as("asked for the password").startsWith(keycloak.issuer());
    }

    @Test
    void who_is_logged_out_there_is_logged_out_here() {
        logIn(person, "olga");
        admin.logOut("olga");
        aegira.clock().move(RECHECK);
        assertThat(person.open(aegira.address("/operations")).uri().getPath()).isEqualTo("/login");
    }

    @Test
    void a_role_that_is_taken_away_is_gone_within_a_minute_for_people_and_programs() {
        String token = program();
        logIn(person, "oskar");
        assertThat(opened("/operations")).isEqualTo(200);
        assertThat(aegira.progress(token)).isEqualTo(200);

        admin.takeAway("PLATFORM_ADMIN", "oskar");
        admin.takeAway("PLATFORM_ADMIN", "service-account-rostering");
        try {
            Await.until(
                    "both are refused", WITHIN, () -> opened("/operations") == 403 && aegira.progress(token) == 403);
        } finally {
            admin.give("PLATFORM_ADMIN", "service-account-rostering");
        }
    }

    @Test
    void a_new_key_counts_at_once_and_a_removed_one_no_more() {
        String former = program();
        assertThat(aegira.progress(former)).isEqualTo(200);
        admin.newKey();
        String latter = program();
        assertThat(header(latter)).isNotEqualTo(header(former));
        assertThat(aegira.progress(latter)).isEqualTo(200);
        assertThat(aegira.progress(former)).as("both count").isEqualTo(200);

        admin.removeFormerKeys();

        Await.until("the removed one counts no more", WITHIN, () -> aegira.progress(former) == 401);
        assertThat(aegira.progress(latter)).isEqualTo(200);
        logIn(person, "olga");
        assertThat(opened("/operations")).as("people log in all the same").isEqualTo(200);
    }

    @Test
    void somebody_of_a_customer_with_saml_comes_with_the_tenant_and_the_role_that_the_broker_gives() {
        HttpResponse<String> home = throughTheCustomer("carla");
        assertThat(home.uri().getAuthority()).isEqualTo(aegira.address("/").getAuthority());
        assertThat(opened(WANDA)).as("of their team").isEqualTo(200);
        assertThat(opened(OF_ANOTHER_TEAM)).isEqualTo(404);
        assertThat(opened("/operations")).isEqualTo(403);
    }

    @Test
    void and_somebody_whose_function_there_means_nothing_here_has_no_access() {
        assertThat(throughTheCustomer("carl").uri().toString()).endsWith("/login?no_access");
    }

    private HttpResponse<String> throughTheCustomer(String name) {
        HttpResponse<String> ours = person.open(aegira.address("/oauth2/authorization/aegira"));
        HttpResponse<String> request = person.follow(ours, "/broker/customer/login");
        HttpResponse<String> theirs = person.submit(request, "/realms/customer/", Map.of());
        assertThat(theirs.uri().getPath()).startsWith("/realms/customer/");
        HttpResponse<String> assertion = person.logIn(theirs, name);
        return person.submit(assertion, "/broker/customer/endpoint", Map.of());
    }

    private static HttpResponse<String> logIn(Person person, String name) {
        return person.logIn(person.open(aegira.address("/oauth2/authorization/aegira")), name);
    }

    private int opened(String path) {
        return person.open(aegira.address(path)).statusCode();
    }

    private static String program() {
        return admin.tokenOf("rostering", "of-the-rostering");
    }

    private static String header(String token) {
        return token.substring(0, token.indexOf('.'));
    }
}
