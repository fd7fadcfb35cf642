package io.aegira.standalone.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.platform.photos.Pictures;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Call;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class AnIncidentHasPhotosTest {
    private static final Customer CUSTOMER =
            Customer.of(Running.API, "photos of incidents", List.of(Letters.ANA, Letters.BEN), null);
    private static final byte[] PHOTO = Pictures.fromAPhone(2_400, 1_200, 6);

    private static Instant before;
    private static String cut;
    private static String photo;

    @BeforeAll
    static void a_cut_is_reported_and_a_photo_of_it_comes_later() {
        cut = reported("cut", Letters.ANA);
        Running.API.settle();
        before = Instant.now();
        photo = taken(cut);
        Running.API.settle();
    }

    @Test
    void
            the_picture_is_shown_upright_and_without_what_the_camera_wrote_to_who_may_read_notes_and_to_whom_it_is_about() {
        for (String reader : List.of(CUSTOMER.auditor(), CUSTOMER.worker(Letters.ANA))) {
            Answer shown = get(reader, cut, photo).expect(200);
            BufferedImage picture = Pictures.decoded(shown.bytes());
            assertThat(new int[] {picture.getWidth(), picture.getHeight()}).containsExactly(1_000, 2_000);
            assertThat(new String(shown.bytes(), ISO_8859_1)).doesNotContain(Pictures.PLACE, "Exif");
            assertThat(shown.header("Content-Type")).isEqualTo("image/jpeg");
            assertThat(shown.header("Content-Disposition"))
                    .isEqualTo("inline; filename=\"incident-photo-" + photo + ".jpg\"");
            assertThat(shown.header("Cache-Control")).isEqualTo("no-store, private");
            assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @Test
    void others_learn_at_most_that_there_is_one() {
        for (String other : List.of("HSE", "SUPERVISOR", "ORG_ADMIN", "INTEGRATION")) {
            get(CUSTOMER.token(other), cut, photo).expect(403);
        }
        get(CUSTOMER.worker(Letters.BEN), cut, photo).expect(404);
        get(CUSTOMER.token("CASE_MANAGER"), cut, photo).expect(404);
        get(CUSTOMER.auditor(), reported("other", Letters.ANA), photo).expect(404);
        Customer foreign = Customer.of(Running.API, "photos of nobody", List.of(Letters.ANA), null);
        get(foreign.auditor(), cut, photo).expect(404);
        post(foreign.integration(), cut, PHOTO).send().expect(404);
        assertThat(photos("HSE", ""))
                .singleElement()
                .satisfies(told -> assertThat(told.get("viewable").asBoolean()).isFalse());
    }

    @Test
    void the_incident_tells_of_it_as_was_known() {
        assertThat(photos("AUDITOR", "")).singleElement().satisfies(told -> {
            assertThat(told.get("photo_id").asString()).isEqualTo(photo);
            assertThat(told.get("media_type").asString()).isEqualTo("image/jpeg");
            assertThat(told.get("width").asInt()).isEqualTo(1_000);
            assertThat(told.get("size_bytes").asInt())
                    .isEqualTo(get(CUSTOMER.auditor(), cut, photo).bytes().length);
            assertThat(told.get("viewable").asBoolean()).isTrue();
        });
        assertThat(photos("AUDITOR", "&known_at=" + before)).isEmpty();
    }

    @Test
    void the_log_has_the_event_and_not_the_picture() {
        List<JsonNode> events = Running.API
                .get("/exports/raw-events?format=ndjson&worker_id=" + Letters.ANA)
                .as(CUSTOMER.auditor())
                .send()
                .expect(200)
                .text()
                .lines()
                .map(Json::read)
                .filter(event -> event.get("event_type").asString().equals("incident.photo_attached"))
                .filter(event -> event.at("/payload/photo_id").asString().equals(photo))
                .toList();
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.get("payload").propertyNames())
                    .containsExactlyInAnyOrder(
                            "incident_id",
                            "worker_id",
                            "photo_id",
                            "media_type",
                            "size_bytes",
                            "width",
                            "height",
                            "digest");
            assertThat(event.toString()).hasSizeLessThan(2_000);
        });
    }

    @Test
    void whoever_looks_is_recorded_and_the_person_is_told() {
        get(CUSTOMER.auditor(), cut, photo).expect(200);
        assertThat(Running.API
                        .get("/worker/looks")
                        .as(CUSTOMER.worker(Letters.ANA))
                        .send()
                        .expect(200)
                        .json()
                        .get("items")
                        .valueStream()
                        .map(look ->
                                look.get("by") + " " + look.get("looked_at").asString()))
                .contains("[\"auditor\"] photo");
        assertThat(Running.API
                        .get("/worker/looks")
                        .as(CUSTOMER.worker(Letters.BEN))
                        .send()
                        .expect(200)
                        .text())
                .doesNotContain("\"photo\"");
    }

    @Test
    void the_same_order_again_is_answered_as_before_and_after_four_there_are_no_more() {
        String bruise = reported("bruise", Letters.ANA);
        Answer first =
                post(CUSTOMER.token("HSE"), bruise, PHOTO).key("once").send().expect(201);
        Answer again =
                post(CUSTOMER.token("HSE"), bruise, PHOTO).key("once").send().expect(201);
        assertThat(again.text()).isEqualTo(first.text());
        for (int more = 2; more <= 4; more++) {
            taken(bruise);
        }
        Answer fifth = post(CUSTOMER.integration(), bruise, PHOTO).send().expect(409);
        assertThat(fifth.fields()).containsExactly("photo");
        assertThat(kept(bruise)).as("of what was refused nothing is left").isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"GIF89a and more, 415", "'', 415", "\u00ff\u00d8\u00ff and words, 422"})
    void what_is_no_picture_is_refused_by_its_content(String content, int status) {
        Answer refused = post(CUSTOMER.integration(), cut, content.getBytes(ISO_8859_1))
                .send()
                .expect(status);
        assertThat(refused.fields()).containsExactly("photo");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void what_is_too_long_is_refused() {
        assertThat(post(CUSTOMER.integration(), cut, new byte[8 * 1024 * 1024 + 1])
                        .send()
                        .expect(413)
                        .fields())
                .containsExactly("photo");
    }

    @Test
    void an_incident_of_another_site_or_of_nobody_does_not_exist_for_who_reports() {
        String elsewhere = Running.API.token(Map.of(
                "tenant_id", CUSTOMER.tenant(), "roles", List.of("HSE"), "site_ids", List.of(UUID.randomUUID())));
        post(elsewhere, cut, PHOTO).send().expect(404);
        post(CUSTOMER.integration(), UUID.randomUUID().toString(), PHOTO).send().expect(404);
    }

    @Test
    void erasing_the_person_removes_the_picture_and_no_other_is_taken() {
        Customer customer = Customer.of(Running.API, "photos of somebody erased", List.of(Letters.ANA), null);
        JsonNode letter = new Letters(customer).incident("burn", "");
        customer.post(letter).expect(201);
        String burn = letter.at("/payload/incident_id").asString();
        String taken = Running.API
                .post("/incidents/" + burn + "/photos")
                .as(customer.integration())
                .body("image/jpeg", PHOTO)
                .send()
                .expect(201)
                .json()
                .get("photo_id")
                .asString();
        Running.API.settle();
        get(customer.auditor(), burn, taken).expect(200);
        assertThat(kept(burn)).isEqualTo(1);

        Running.API
                .post("/admin/workers/" + Letters.ANA + "/erase")
                .as(customer.token("ORG_ADMIN"))
                .json(Json.object(Map.of()))
                .send()
                .expect(204);
        Running.API.settle();
        assertThat(kept(burn)).isZero();
        get(customer.auditor(), burn, taken).expect(404);
        post(customer.integration(), burn, PHOTO).send().expect(404);
        assertThat(kept(burn)).isZero();
    }

    private static String reported(String name, UUID worker) {
        JsonNode letter =
                Json.with(new Letters(CUSTOMER).incident(name, "words"), "payload.worker_id", "\"" + worker + "\"");
        CUSTOMER.post(letter).expect(201);
        return Uuid5.of(CUSTOMER.tenant(), "incident " + name).toString();
    }

    private static String taken(String incident) {
        return post(CUSTOMER.integration(), incident, PHOTO)
                .send()
                .expect(201)
                .json()
                .get("photo_id")
                .asString();
    }

    private static Call post(String token, String incident, byte[] content) {
        return Running.API.post("/incidents/" + incident + "/photos").as(token).body("image/jpeg", content);
    }

    private static Answer get(String token, String incident, String photo) {
        return Running.API
                .get("/incidents/" + incident + "/photos/" + photo)
                .as(token)
                .send();
    }

    private static List<JsonNode> photos(String role, String query) {
        return Running.API.pages("/admin/incidents?worker_id=" + Letters.ANA + query, CUSTOMER.token(role)).stream()
                .filter(incident -> incident.get("incident_id").asString().equals(cut))
                .flatMap(incident -> incident.get("photos").valueStream())
                .toList();
    }

    private static int kept(String incident) {
        return Running.SUPERUSER
                .sql("SELECT count(*) FROM vault.incident_photo WHERE incident_id = ?::uuid")
                .param(incident)
                .query(Integer.class)
                .single();
    }
}
