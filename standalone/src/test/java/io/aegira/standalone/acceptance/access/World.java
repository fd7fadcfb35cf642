package io.aegira.standalone.acceptance.access;

import static io.aegira.standalone.acceptance.fixture.Running.API;

import io.aegira.kernel.Uuid5;
import io.aegira.kernel.engine.FormVersion;
import io.aegira.platform.photos.Pictures;
import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two tenants and what there is in them. Ana and Ben work in one team; Ana has a case. Cara works in another team on another site,
 * and has one as well. Yan and Zoe work abroad, for the other tenant; home hears of Yan.
 */
public final class World {
    public static final UUID ANA = Letters.ANA;
    public static final UUID BEN = Letters.BEN;
    public static final UUID CARA = Uuid5.of(Customer.NAMES, "Cara");
    public static final UUID ZOE = Uuid5.of(Customer.NAMES, "Zoe");
    private static final UUID YAN = Uuid5.of(Customer.NAMES, "Yan");
    private static final String OWN = "own";
    private static final String OTHER = "other";
    private static final String FOREIGN = "foreign";

    static final World WORLD = new World("who may see what");

    public final Customer home;
    public final Customer abroad;
    private final Map<String, String> ids = new HashMap<>();

    /** @param name tells it from others */
    public World(String name) {
        home = Customer.of(API, name, List.of(ANA, BEN), null);
        abroad = Customer.of(API, name + ", abroad", List.of(YAN, ZOE), null);
        secondTeam();
        put("worker", ANA, BEN, CARA, ZOE);
        put("subject", ANA, BEN, CARA, YAN);
        put("tenant", home.tenant(), null, null, abroad.tenant());
        put("site", home.site(), null, id("site"), abroad.site());
        put("team", home.team(), null, id("team"), abroad.team());
        put("case", caseOf(home, ANA), null, caseOf(home, CARA), caseOf(abroad, ZOE));
        put("episode", null, null, episodeOf("other case"), episodeOf("foreign case"));
        prompts();
        put("event", plannedFor(home, ANA), null, null, plannedFor(abroad, ZOE));
        photos();
        put("form", FormVersion.STANDARD.formId(), null, null, formOf(abroad));
        jobs(home, OWN);
        jobs(abroad, FOREIGN);
        API.settle();
    }

    /** @param whose as the file calls it */
    public String id(String kind, String whose) {
        return switch (whose) {
            case "malformed" -> "no-id";
            case "unknown" -> Uuid5.of(Customer.NAMES, "nobody's " + kind).toString();
            default -> {
                String known = ids.get(whose + " " + kind);
                if (known == null) {
                    throw new IllegalArgumentException(whose + " " + kind);
                }
                yield known;
            }
        };
    }

    /** Ana's own account where a worker is wanted; Ana's team and site where a role has one. */
    public String token(String role) {
        return role.equals("WORKER") ? home.worker(ANA) : home.token(role);
    }

    /** Whether there is such a thing: what is nobody's, or no id at all, is there for every kind. */
    public boolean has(String kind, String whose) {
        return whose.equals("malformed") || whose.equals("unknown") || ids.containsKey(whose + " " + kind);
    }

    private void put(String kind, UUID... byWhose) {
        List<String> names = List.of(OWN, "colleague", OTHER, FOREIGN);
        for (int i = 0; i < byWhose.length; i++) {
            if (byWhose[i] != null) {
                ids.put(names.get(i) + " " + kind, byWhose[i].toString());
            }
        }
    }

    private UUID id(String name) {
        return Uuid5.of(home.tenant(), "second " + name);
    }

    private void secondTeam() {
        String admin = home.token("ORG_ADMIN");
        order(admin, "/admin/sites", Map.of("site_id", id("site"), "name", "Mill", "timezone", "Australia/Perth"));
        order(admin, "/admin/teams", Map.of("team_id", id("team"), "site_id", id("site"), "name", "Millers"));
        order(admin, "/admin/workers", Map.of("worker_id", CARA, "team_id", id("team"), "site_id", id("site")));
    }

    private UUID episodeOf(String opened) {
        return Uuid5.of(UUID.fromString(Objects.requireNonNull(ids.get(opened))), "episode");
    }

    private void prompts() {
        put("prompt", promptOf(home, ANA), promptOf(home, BEN), null, promptOf(abroad, ZOE));
    }

    private void photos() {
        List<UUID> incidents = List.of(incidentOf(home, ANA), incidentOf(home, CARA), incidentOf(abroad, ZOE));
        put("incident", incidents.get(0), null, incidents.get(1), incidents.get(2));
        put(
                "photo",
                photoOf(home, incidents.get(0)),
                null,
                photoOf(home, incidents.get(1)),
                photoOf(abroad, incidents.get(2)));
    }

    private static UUID incidentOf(Customer customer, UUID worker) {
        JsonNode letter = new Letters(customer).incident("of " + worker, "");
        customer.post(Json.with(letter, "payload.worker_id", "\"" + worker + "\""))
                .expect(201);
        return UUID.fromString(letter.at("/payload/incident_id").asString());
    }

    private static UUID photoOf(Customer customer, UUID incident) {
        Answer taken = API.post("/incidents/" + incident + "/photos")
                .as(customer.integration())
                .body("image/jpeg", Pictures.jpeg(60, 40))
                .send();
        return UUID.fromString(taken.expect(201).json().get("photo_id").asString());
    }

    /** To come, so that nobody misses it. */
    private static UUID promptOf(Customer customer, UUID worker) {
        Letters letters = new Letters(customer);
        customer.post(Json.with(shiftOf(customer, worker), "payload.worker_id", "\"" + worker + "\""))
                .expect(201);
        return letters.prompt("of " + worker, "pre_shift");
    }

    private static JsonNode shiftOf(Customer customer, UUID worker) {
        return new Letters(customer).shift("of " + worker, "2027-02-12T06:00:00+08:00", "2027-02-12T18:00:00+08:00");
    }

    /** The event that said so. */
    private static UUID plannedFor(Customer customer, UUID worker) {
        return UUID.fromString(shiftOf(customer, worker).get("event_id").asString());
    }

    private static UUID formOf(Customer customer) {
        UUID form = Uuid5.of(customer.tenant(), "form");
        order(
                customer.token("ORG_ADMIN"),
                "/admin/forms",
                Map.of("form_id", form, "name", "own", "version", 1, "questions", List.of()));
        return form;
    }

    private void jobs(Customer customer, String whose) {
        Map<String, ?> period = Map.of("from", "2026-02-01T00:00:00Z", "to", "2026-02-02T00:00:00Z");
        ObjectNode trial =
                Json.object(period).set("ruleset", Json.resource("/io/aegira/kernel/engine/ruleset_v1.json"));
        Answer tried =
                API.post("/admin/what-if").as(customer.auditor()).json(trial).send();
        ids.put(whose + " trial", tried.expect(200).json().get("report_id").asString());
        Answer replayed = order(customer.auditor(), "/admin/decision-replays", period);
        ids.put(whose + " replay", replayed.json().get("replay_id").asString());
        String imported = API.beginImport(
                API.token(customer.tenant(), "ORG_ADMIN"), new Upload(null, "".getBytes(StandardCharsets.UTF_8)));
        ids.put(whose + " import", imported);
    }

    private static Answer order(String token, String path, Map<String, ?> content) {
        return API.post(path).as(token).json(Json.object(content)).send().expect(200, 201);
    }

    /** As another installation recorded it. */
    private static UUID caseOf(Customer customer, UUID worker) {
        UUID opened = Uuid5.of(customer.tenant(), "case of " + worker);
        UUID episode = Uuid5.of(opened, "episode");
        ObjectNode letter = (ObjectNode) new Letters(customer).incident("case of " + worker, "");
        letter.put("event_type", "case.opened").put("source", "aegira");
        letter.putObject("actor").put("type", "system").put("id", "aegira");
        letter.set(
                "payload",
                Json.object(Map.of(
                        "case_id",
                        opened,
                        "episode_id",
                        episode,
                        "worker_id",
                        worker,
                        "severity",
                        "high",
                        "opened_for",
                        "episode_high",
                        "queue",
                        "supervisors",
                        "reasons",
                        List.of(),
                        "signal_ids",
                        List.of())));
        JsonNode job = API.importAndWait(
                API.token(customer.tenant(), "PLATFORM_ADMIN"),
                new Upload(null, letter.toString().getBytes(StandardCharsets.UTF_8)),
                Duration.ofSeconds(30));
        if (job.get("accepted").asInt() != 1) {
            throw new AssertionError(job);
        }
        return opened;
    }
}
