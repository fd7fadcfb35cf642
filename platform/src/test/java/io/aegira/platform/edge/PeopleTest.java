package io.aegira.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.edge.Edge.Answer;
import jakarta.servlet.ServletContext;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.web.context.WebApplicationContext;

class PeopleTest {
    @Test
    void who_has_not_logged_in_is_sent_to_the_login_page() {
        Answer answer = Edge.anonymous("GET", "/").header("Accept", "text/html").send();
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/login");
    }

    @Test
    void a_demo_user_gets_a_new_session_that_scripts_and_other_sites_cannot_use() {
        Visit visit = Visit.begin();
        Answer in = visit.post("/demo/login", "user=hannah&_csrf=" + visit.csrf());
        assertThat(in.status()).isEqualTo(302);
        String cookie = in.header("Set-Cookie");
        assertThat(cookie).startsWith("aegira_session=").contains("HttpOnly").contains("SameSite=Lax");
        assertThat(cookie).doesNotContain(visit.session());
        Answer home = new Visit(Visit.sessionOf(in), "").get("/");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.body()).startsWith("hannah of " + Crew.TENANT);
    }

    @Test
    void a_login_without_the_pages_token_or_by_an_unknown_name_is_none() {
        Visit visit = Visit.begin();
        assertThat(visit.post("/demo/login", "user=hannah").status()).isEqualTo(403);
        Answer unknown = visit.post("/demo/login", "user=nobody&_csrf=" + visit.csrf());
        assertThat(unknown.header("Location")).endsWith("/login?unknown");
        assertThat(visit.get("/").status()).isEqualTo(302);
    }

    @Test
    void after_the_login_comes_the_page_that_was_asked_for() {
        Answer refused = Edge.anonymous("GET", "/audit?day=1")
                .header("Accept", "text/html")
                .send();
        String session = Visit.sessionOf(refused);
        String csrf = new Visit(session, "").get("/login").body();
        Answer in = new Visit(session, csrf).post("/demo/login", "user=hannah&_csrf=" + csrf);
        assertThat(in.header("Location")).endsWith("/audit?day=1");
    }

    @Test
    void a_part_of_a_page_takes_the_whole_page_to_the_login() {
        Answer answer = Edge.anonymous("GET", "/").header("HX-Request", "true").send();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("HX-Redirect")).isEqualTo("/login");
    }

    @Test
    void a_page_for_another_role_is_403() {
        assertThat(loggedIn().get("/audit").status()).isEqualTo(403);
    }

    @Test
    void a_session_does_not_open_the_api() {
        assertThat(loggedIn().get("/api/v1/orders").status()).isEqualTo(401);
    }

    @Test
    void who_logs_out_is_out() {
        Visit visit = loggedIn();
        String home = visit.get("/").body();
        String csrf = home.substring(home.lastIndexOf(' ') + 1);
        assertThat(visit.post("/logout", "_csrf=" + csrf).header("Location")).endsWith("/login?logged_out");
        assertThat(visit.get("/").status()).isEqualTo(302);
    }

    @Test
    void a_session_that_nobody_uses_is_kept_for_half_an_hour() {
        ServletContext server = Objects.requireNonNull(((WebApplicationContext) Edge.DEMO).getServletContext());
        assertThat(server.getSessionTimeout()).as("minutes").isEqualTo(30);
    }

    private static Visit loggedIn() {
        Visit visit = Visit.begin();
        return new Visit(Visit.sessionOf(visit.post("/demo/login", "user=hannah&_csrf=" + visit.csrf())), "");
    }

    private record Visit(String session, String csrf) {
        static Visit begin() {
            Answer page = Edge.anonymous("GET", "/login").send();
            return new Visit(sessionOf(page), page.body());
        }

        static String sessionOf(Answer answer) {
            String cookie = answer.header("Set-Cookie");
            return cookie.substring(0, cookie.indexOf(';'));
        }

        Answer get(String path) {
            return Edge.anonymous("GET", path).header("Cookie", session).send();
        }

        Answer post(String path, String form) {
            return Edge.anonymous("POST", path)
                    .header("Cookie", session)
                    .body("application/x-www-form-urlencoded", BodyPublishers.ofString(form))
                    .send();
        }
    }
}
