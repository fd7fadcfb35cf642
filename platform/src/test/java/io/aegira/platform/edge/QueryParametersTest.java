package io.aegira.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.platform.edge.Edge.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryParametersTest {
    @ParameterizedTest
    @CsvSource({
        "state=open,state",
        "size=small&size=small,size",
        "size=SMALL,size",
        "size=huge,size",
        "Size=small,query",
        "from=2026-02-12T07:05:00,from",
        "worker_id=1-1-1-1-1,worker_id",
        "limit=0,limit",
        "limit=501,limit",
        "limit=-1,limit",
        "limit=1e1,limit",
        "limit=,limit",
        "limit=99999999999999999999,limit",
        "cursor=x,cursor",
        "cursor=,cursor",
        "cursor=W10,cursor",
        "cursor=WyJhIl0,cursor",
        "cursor=bnVsbA,cursor",
        "%3Cscript%3E=1,query",
        "%zz=1,query",
        "size=%00,query",
        "size=%ff,query",
        "%c3%28=1,query"
    })
    void one_that_is_unknown_repeated_or_of_another_form_is_named(String query, String field) {
        Answer answer =
                Edge.hse("GET", "/api/v1/orders?" + query.replace("%zz", "%25")).send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.fields()).containsExactly(field);
        assertThat(answer.body()).doesNotContain("script");
    }

    @ParameterizedTest
    @CsvSource({
        "size=extra_large",
        "from=2026-02-12T07:05:00%2B01:00",
        "from=2026-02-12T06:05:00Z&size=small",
        "worker_id=" + Crew.ANNA,
        "consistent_with=" + Crew.ANNA
    })
    void one_that_is_declared_is_taken(String query) {
        assertThat(Edge.hse("GET", "/api/v1/orders?" + query).send().status()).isEqualTo(200);
    }

    @Test
    void an_order_is_held_to_its_parameters_too() {
        String approve = "/api/v1/orders/" + Crew.ANNA + "/approve";
        assertThat(Edge.hse("POST", approve + "?times=2").key(Edge.key()).send().status())
                .isEqualTo(200);
        assertThat(Edge.hse("POST", approve + "?time=2").key(Edge.key()).send().fields())
                .containsExactly("time");
        assertThat(Edge.hse("POST", approve + "?consistent_with=2")
                        .key(Edge.key())
                        .send()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_list_is_walked_to_its_end_by_its_cursors() {
        List<Integer> seen = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            Answer page = Edge.hse("GET", "/api/v1/orders" + cursor).send();
            page.json().get("items").forEach(item -> seen.add(item.asInt()));
            cursor = page.json().hasNonNull("next_cursor")
                    ? "?cursor=" + page.json().get("next_cursor").asString()
                    : "";
            pages++;
        } while (!cursor.isEmpty());
        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(120).doesNotHaveDuplicates().isSorted();
    }
}
