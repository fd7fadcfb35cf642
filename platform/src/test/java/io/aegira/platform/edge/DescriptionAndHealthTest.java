package io.aegira.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.edge.Edge.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DescriptionAndHealthTest {
    @Test
    void the_api_describes_itself_in_its_own_spelling() {
        Answer answer = Edge.anonymous("GET", "/v3/api-docs").send();
        assertThat(answer.status()).isEqualTo(200);
        JsonNode api = answer.json();
        assertThat(api.get("openapi").asString()).startsWith("3.1");
        assertThat(api.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(api.at("/components/schemas/Problem/properties/detail").isMissingNode())
                .isFalse();
        assertThat(api.at("/components/schemas/Order/properties").propertyNames())
                .contains("worker_id", "due_at");
        assertThat(api.at("/paths/~1api~1v1~1orders/get/parameters").toString())
                .contains("cursor", "limit")
                .doesNotContain("caller");
        assertThat(api.get("paths").propertyNames()).noneMatch(path -> !path.startsWith("/api/"));
    }

    @Test
    void the_description_can_be_read_as_a_page() {
        Answer answer = Edge.anonymous("GET", "/swagger-ui.html").send();
        assertThat(answer.status()).isEqualTo(302);
        String page = answer.header("Location");
        assertThat(Edge.anonymous("GET", page.substring(page.indexOf("/swagger-ui")))
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void health_and_figures_are_on_the_management_port_alone() {
        int management = Edge.DEMO.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
        assertThat(new Edge.Call(management, "GET", "/actuator/health/readiness")
                        .send()
                        .status())
                .isEqualTo(200);
        assertThat(new Edge.Call(management, "GET", "/actuator/prometheus")
                        .send()
                        .body())
                .contains("jvm_memory");
        assertThat(new Edge.Call(management, "GET", "/actuator/env").send().status())
                .isEqualTo(404);
        assertThat(Edge.anonymous("GET", "/actuator/health").send().status()).isNotEqualTo(200);
    }
}
