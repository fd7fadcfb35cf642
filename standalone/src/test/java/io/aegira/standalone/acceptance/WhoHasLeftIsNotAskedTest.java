package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.kernel.Uuid5;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class WhoHasLeftIsNotAskedTest {
    private static final UUID CEM = Uuid5.of(Customer.NAMES, "Cem");
    private static final Customer CUSTOMER =
            Customer.of(Running.API, "asks nobody who has left", List.of(Letters.ANA, Letters.BEN, CEM), null);

    @Test
    void whether_their_shifts_come_alone_or_with_others() {
        leave(Letters.BEN);

        take(shift("alone", Letters.BEN));
        take(shift("with others", Letters.BEN), shift("of Ana", Letters.ANA), shift("of Cem", CEM));

        assertThat(prompts("alone")).isEmpty();
        assertThat(prompts("with others")).isEmpty();
        assertThat(prompts("of Ana")).hasSize(3);
        assertThat(prompts("of Cem")).hasSize(3);
    }

    private static void leave(UUID worker) {
        Running.API
                .post("/admin/workers/" + worker + "/deactivate")
                .as(CUSTOMER.token("ORG_ADMIN"))
                .json(Json.object(Map.of()))
                .send()
                .expect(204);
    }

    private static void take(JsonNode... events) {
        ArrayNode batch = Json.read("[]").asArray();
        List.of(events).forEach(batch::add);
        JsonNode taken = Running.API
                .post("/events")
                .as(CUSTOMER.integration())
                .json(batch)
                .send()
                .expect(200)
                .json();
        assertThat(taken.get("accepted").asInt()).isEqualTo(events.length);
    }

    private static JsonNode shift(String name, UUID worker) {
        ObjectNode event = (ObjectNode)
                new Letters(CUSTOMER).shift(name, "2027-02-12T07:00:00+08:00", "2027-02-12T15:00:00+08:00");
        ((ObjectNode) event.get("payload")).put("worker_id", worker.toString());
        return event;
    }

    /** Of the shift of that name, from the log. */
    private static List<String> prompts(String name) {
        JsonNode shift = shift(name, Letters.ANA).get("payload").get("shift_id");
        return Running.SUPERUSER
                .sql(
                        "SELECT payload ->> 'prompt_kind' FROM eventlog.events WHERE tenant_id = ? AND event_type = 'checkin.prompt_scheduled' AND payload ->> 'shift_id' = ?")
                .params(CUSTOMER.tenant(), shift.asString())
                .query(String.class)
                .list();
    }
}
