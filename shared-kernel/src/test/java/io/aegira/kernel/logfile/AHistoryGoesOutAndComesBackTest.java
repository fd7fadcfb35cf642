package io.aegira.kernel.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class AHistoryGoesOutAndComesBackTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String[] TEXTS = {
        "",
        " ",
        "a",
        "=1+1",
        "'=1",
        "''@x",
        "'",
        "'a",
        "-1",
        "+",
        "\t",
        "\r\n",
        "\"",
        "a,b",
        "1",
        "1.0",
        "01",
        "1e5",
        "true",
        "null",
        "{",
        "{}",
        "[1",
        "\"x\"",
        ".",
        "\\",
        "a.b",
        "#",
        "é \ud83d\ude80",
        "payload",
        "worker_id",
        "Ø;\n"
    };

    @Test
    void events_of_all_five_types_are_the_same_again() {
        List<ObjectNode> events = List.of(
                History.shift(),
                History.removal(),
                History.leave(),
                History.miss(),
                History.response("{\"stress\":3,\"fatigue\":7.0}", ",\"is_late\":false,\"note\":\"tired\""));

        assertThat(History.events(History.file(events))).isEqualTo(events);
    }

    @Test
    void what_was_read_is_written_to_the_same_bytes() {
        String file = History.file(History.shift(), History.response("{\"pain\":7.0}", ""), History.miss());

        assertThat(History.file(History.events(file))).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "7.0", "7.00", "-3", "0.5", "100", "1234567890123456789012345678901234567890"})
    void a_number_keeps_its_form(String number) {
        String file = History.file(History.response("{\"fatigue\":" + number + "}", ""));

        assertThat(History.events(file)
                        .getFirst()
                        .at("/payload/answers/fatigue")
                        .decimalValue())
                .hasToString(number);
        assertThat(History.file(History.events(file))).isEqualTo(file);
    }

    @Test
    void every_text_and_name_comes_back_as_it_was() {
        for (String text : TEXTS) {
            ObjectNode event = History.response("{}", "");
            ObjectNode payload = (ObjectNode) event.get("payload");
            payload.put("note", text);
            payload.put("source", text);
            payload.putObject("client_metadata")
                    .put(text, text)
                    .putObject("legacy_scores")
                    .put(text, text);
            event.put("correlation_id", text);

            assertThat(History.events(History.file(event))).as("»" + text + "«").containsExactly(event);
        }
    }

    @Test
    void whatever_a_client_adds_comes_back_as_it_was() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<ObjectNode> events = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                ObjectNode event = History.response("{\"stress\":" + random.nextInt(10) + "}", "");
                ((ObjectNode) event.get("payload")).set("client_metadata", object(random, 3));
                events.add(event);
            }
            String file = History.file(events);

            assertThat(History.events(file)).as("seed " + seed).isEqualTo(events);
            assertThat(History.file(History.events(file))).as("seed " + seed).isEqualTo(file);
        }
    }

    private static ObjectNode object(Random random, int depth) {
        ObjectNode object = JSON.objectNode();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            object.set(TEXTS[random.nextInt(TEXTS.length)], value(random, depth));
        }
        return object;
    }

    private static JsonNode value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> JSON.stringNode(TEXTS[random.nextInt(TEXTS.length)]);
            case 1 -> JSON.numberNode(random.nextInt(2000) - 1000);
            case 2 -> JSON.booleanNode(random.nextBoolean());
            case 3 -> JSON.nullNode();
            case 4 -> JSON.arrayNode().add(value(random, depth - 1)).add(value(random, depth - 1));
            default -> object(random, depth - 1);
        };
    }
}
