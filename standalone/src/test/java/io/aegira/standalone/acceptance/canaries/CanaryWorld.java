package io.aegira.standalone.acceptance.canaries;

import static io.aegira.standalone.acceptance.fixture.Running.API;

import io.aegira.standalone.acceptance.access.World;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two tenants in which everything that people said, and everything that was computed of it, occurs nowhere else. */
final class CanaryWorld {
    static final CanaryWorld WORLD = new CanaryWorld();

    private static final int USUAL_DAYS = 10;
    private static final int MOVES = 12;
    private static final String LAST_DAY = "2026-02-12T06:00:00+08:00";

    final World world = new World("canaries");
    final List<Canary> canaries = new ArrayList<>();
    private final UniqueNumbers numbers = new UniqueNumbers();
    private final Map<UUID, List<Canary>> answers = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final AtomicInteger moved = new AtomicInteger();

    private CanaryWorld() {
        // Ben must not have a case, however long his windows stand missed before his answer has come.
        API.call("PUT", "/admin/settings")
                .as(world.home.token("ORG_ADMIN"))
                .json(Json.read("{\"case_policy\": {\"on_high\": true}}"))
                .send()
                .expect(204);
        lives(world.home, World.ANA, "own", true);
        lives(world.home, World.BEN, "colleague", false);
        lives(world.home, World.CARA, "other", true);
        lives(world.abroad, World.ZOE, "foreign", true);
        API.settle();
        worked(world.home, World.ANA, "own");
        worked(world.home, World.CARA, "other");
        worked(world.abroad, World.ZOE, "foreign");
        for (int move = 0; move < MOVES; move++) {
            notes.add(word("case_note", "own", "move" + move));
        }
        for (int move = 0; move < MOVES; move++) {
            notes.add(word("case_note", "foreign", "move" + move));
        }
        figures(world.home, Map.of(World.ANA, "own", World.BEN, "colleague", World.CARA, "other"));
        figures(world.abroad, Map.of(World.ZOE, "foreign"));
        answers.values().forEach(canaries::addAll);
        API.settle();
    }

    /** Something that is heard of live: work on a case, and a shift, at home and abroad. */
    void moves() {
        int next = moved.getAndIncrement() % MOVES;
        note(world.home, world.id("case", "own"), notes.get(next));
        note(world.abroad, world.id("case", "foreign"), notes.get(MOVES + next));
        shift(world.home, World.ANA, "move " + next, "2027-03-%02d".formatted(next + 1));
        shift(world.abroad, World.ZOE, "move " + next, "2027-03-%02d".formatted(next + 1));
    }

    private void lives(Customer customer, UUID worker, String whose, boolean illAtEase) {
        identify(customer, worker, whose);
        for (int day = 1; day <= USUAL_DAYS; day++) {
            String at = "2026-02-%02dT06:00:00+08:00".formatted(day);
            customer.post(checkIn(customer, worker, whose, "day " + day, at, 3)).expect(201);
        }
        customer.post(checkIn(customer, worker, whose, "last", LAST_DAY, illAtEase ? 9 : 3))
                .expect(201);
        Letters letters = new Letters(customer);
        shift(customer, worker, whose, "2026-02-11");
        JsonNode asked = letters.answer(whose, "2026-02-11T05:50:00+08:00", word("note", whose, "asked"));
        String numbers = "{\"fatigue\": %s}".formatted(answer(worker, whose, 3));
        customer.post(about(Json.with(asked, "payload.answers", numbers), worker))
                .expect(201);
        String away = word("note", whose, "away");
        JsonNode leave = letters.onLeave("canary " + whose, "2026-02-14T00:00:00Z", "2026-02-15T00:00:00Z", away);
        customer.post(about(leave, worker)).expect(201);
        JsonNode incident = letters.incident("canary " + whose, word("note", whose, "incident"));
        customer.post(about(incident, worker)).expect(201);
    }

    private void identify(Customer customer, UUID worker, String whose) {
        ObjectNode identity = Json.object(Map.of(
                "display_name", word("name", whose, "Quill"),
                "external_ref", word("name", whose, "ref"),
                "phone", word("contact", whose, "phone"),
                "email", word("contact", whose, "mail") + "@example.org"));
        String kindOfTeam = whose.equals("colleague") ? "own" : whose;
        API.post("/admin/workers")
                .as(customer.token("ORG_ADMIN"))
                .json(Json.object(Map.of(
                        "worker_id",
                        worker,
                        "team_id",
                        world.id("team", kindOfTeam),
                        "site_id",
                        world.id("site", kindOfTeam),
                        "identity",
                        identity)))
                .send()
                .expect(201);
    }

    private JsonNode checkIn(Customer customer, UUID worker, String whose, String name, String at, int fatigue) {
        Map<String, Object> said = new TreeMap<>();
        said.put("fatigue", answer(worker, whose, fatigue));
        said.put("stress", answer(worker, whose, 2));
        said.put("sleep_quality", answer(worker, whose, 7));
        ObjectNode letter = Json.with(
                new Letters(customer).adHoc(whose + " " + name, at),
                "payload.answers",
                Json.object(said).toString());
        String note = word("note", whose, name.replace(' ', 'x').replace('.', 'o'));
        return about(Json.with(letter, "payload.note", "\"" + note + "\""), worker);
    }

    private double answer(UUID worker, String whose, int about) {
        double number = numbers.next(about);
        answers.computeIfAbsent(worker, first -> new ArrayList<>())
                .add(Canary.figure("answer", whose, UniqueNumbers.text(number)));
        return number;
    }

    private String word(String kind, String whose, String stem) {
        String text = stem + "zq" + kind.replace("_", "") + "jx" + whose;
        canaries.add(Canary.word(kind, whose, text));
        return text;
    }

    private static JsonNode about(JsonNode letter, UUID worker) {
        return Json.with(letter, "payload.worker_id", "\"" + worker + "\"");
    }

    private void worked(Customer customer, UUID worker, String whose) {
        String manager = customer.token("CASE_MANAGER");
        List<JsonNode> cases = API.pages("/admin/cases", manager).stream()
                .filter(one -> one.get("worker_id").asString().equals(worker.toString()))
                .toList();
        if (cases.size() < 2) {
            throw new AssertionError("a case of their own and one that came with a log: " + cases);
        }
        API.post("/worker/support")
                .as(customer.worker(worker))
                .json(Json.object(Map.of("note", word("note", whose, "support"))))
                .send()
                .expect(201);
        remark(customer, worker, word("note", whose, "remark"));
        for (JsonNode one : cases) {
            note(customer, one.get("case_id").asString(), word("case_note", whose, "talk"));
        }
    }

    private static void remark(Customer customer, UUID worker, String note) {
        JsonNode flag = API.pages("/admin/episodes", customer.auditor()).stream()
                .filter(one -> one.get("worker_id").asString().equals(worker.toString()))
                .findFirst()
                .orElseThrow();
        API.post("/worker/flags/" + flag.get("episode_id").asString() + "/remarks")
                .as(customer.worker(worker))
                .json(Json.object(Map.of("remark", "contested", "note", note)))
                .send()
                .expect(201);
    }

    private static void note(Customer customer, String about, String note) {
        API.post("/admin/cases/" + about + "/actions")
                .as(customer.token("CASE_MANAGER"))
                .json(Json.object(Map.of("action", "other", "note", note)))
                .send()
                .expect(200, 201, 204);
    }

    /** Of a day, from six to six. @param name tells it from others */
    private static void shift(Customer customer, UUID worker, String name, String day) {
        JsonNode shift = new Letters(customer).shift(name, day + "T06:00:00+08:00", day + "T18:00:00+08:00");
        customer.post(about(shift, worker)).expect(200, 201);
    }

    /** As they were recorded. A number that was answered and is also one of these counts as a figure: a median is somebody's answer. */
    private void figures(Customer customer, Map<UUID, String> whose) {
        for (JsonNode signal : signals(customer)) {
            UUID worker = UUID.fromString(signal.get("worker_id").asString());
            String text = signal.get("features") + " " + signal.get("reasons");
            for (String figure : UniqueNumbers.in(signal.get("features"))) {
                canaries.add(Canary.figure("figure", whose.get(worker), figure));
            }
            answers.get(worker)
                    .replaceAll(answer -> text.contains(UniqueNumbers.shortened(answer.text()))
                            ? Canary.figure("figure", answer.whose(), answer.text())
                            : answer);
        }
    }

    private static List<JsonNode> signals(Customer customer) {
        return Running.SUPERUSER
                .sql("SELECT payload::text FROM eventlog.events WHERE tenant_id = ? AND event_type ="
                        + " 'risk.signal_computed' ORDER BY global_index")
                .param(customer.tenant())
                .query(String.class)
                .list()
                .stream()
                .map(Json::read)
                .toList();
    }
}
