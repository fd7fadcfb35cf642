package io.aegira.standalone.acceptance.access;

import static io.aegira.standalone.acceptance.access.World.WORLD;
import static io.aegira.standalone.acceptance.fixture.Running.API;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.photos.Darkroom;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Browser;
import org.junit.jupiter.api.Test;

/** A form's token stands in its body. Nobody's body is read for it who may not hand in files anyway. */
class UploadsOnPagesTest {
    private static final Asking ASKING = new Asking(WORLD);

    @Test
    void who_has_not_logged_in_is_not_listened_to() {
        Answer page = API.page("GET", "/login").send().expect(200);
        String visitor = Asking.visitor(WORLD, "ORG_ADMIN");
        Answer refused = upload(
                "/demo/login", Browser.cookie(page).orElseThrow(), Browser.formToken(page), part("user", visitor));
        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void nor_who_may_not_import_nor_anybody_elsewhere() {
        for (String role : new String[] {"WORKER", "AUDITOR", "HSE"}) {
            assertThat(as(role, "/imports").status()).as(role).isEqualTo(403);
        }
        assertThat(as("ORG_ADMIN", "/people").status()).isEqualTo(403);
        assertThat(as("ORG_ADMIN", "/imports").status())
                .as("it is read, and has neither file nor organisation")
                .isEqualTo(400);
    }

    @Test
    void who_reports_incidents_hands_in_photos_there_and_nobody_endless_ones() {
        String form = "/people/" + World.ANA + "/incident";
        for (String role : new String[] {"WORKER", "AUDITOR", "CASE_MANAGER", "ORG_ADMIN"}) {
            assertThat(as(role, form).status()).as(role).isEqualTo(403);
        }
        assertThat(as("HSE", form).status())
                .as("it is read, and does not say what happened")
                .isEqualTo(400);
        assertThat(as("HSE", form, part("photo", "x".repeat(2 * Darkroom.LARGEST)))
                        .status())
                .as("its length is looked at first")
                .isEqualTo(413);
    }

    private static Answer as(String role, String path) {
        return as(role, path, part("import", "0b9d6c80-7a6e-4b8f-8d3a-5d1f6a2c9e11") + part("display_name", "Nobody"));
    }

    private static Answer as(String role, String path, String parts) {
        Browser browser = ASKING.browser(role);
        Answer page = browser.get("/").send();
        String token = page.status() == 200 ? Browser.formToken(page) : "none";
        return upload(path, browser.cookie(), token, parts);
    }

    private static Answer upload(String path, String cookie, String token, String parts) {
        return API.page("POST", path)
                .withoutKey()
                .header("Cookie", cookie)
                .body("multipart/form-data; boundary=edge", part("_csrf", token) + parts + "--edge--\r\n")
                .send();
    }

    private static String part(String name, String value) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
