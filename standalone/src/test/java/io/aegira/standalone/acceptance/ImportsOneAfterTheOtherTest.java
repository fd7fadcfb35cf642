package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Api;
import io.aegira.standalone.acceptance.fixture.Await;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportsOneAfterTheOtherTest {
    private static final Api API = Running.API;

    @Test
    void one_that_waits_does_not_hold_up_the_one_before_it() {
        Customer customer = Customer.of(API, "imports in a row", List.of(Letters.ANA), null);
        String operator = API.token(customer.tenant(), "PLATFORM_ADMIN");
        Letters letters = new Letters(customer);
        List<String> ids = IntStream.range(10, 14)
                .mapToObj(minute -> letters.adHoc("at " + minute, "2026-02-12T05:" + minute + ":00+08:00"))
                .map(event -> new Upload(null, event.toString().getBytes(StandardCharsets.UTF_8)))
                .map(upload -> API.beginImport(operator, upload))
                .toList();
        for (String id : ids) {
            Await.until(
                    "it is over",
                    Duration.ofSeconds(60),
                    () -> API.find(operator, id).get("status").asString().equals("completed"));
            assertThat(API.find(operator, id).get("accepted").asInt()).isEqualTo(1);
        }
        API.settle();
        assertThat(API.pages("/admin/signals", customer.auditor())).hasSize(4);
    }
}
