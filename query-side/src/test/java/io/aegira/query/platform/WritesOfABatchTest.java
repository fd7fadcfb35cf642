package io.aegira.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

class WritesOfABatchTest {
    private final TenantWrites writes = new TenantWrites();
    private final List<String> executed = new ArrayList<>();

    @Test
    void neighbours_with_one_statement_go_together() {
        writes.add(Some.FACT, List.of("a"));
        writes.add(Some.FACT, List.of("b"));
        assertThat(run()).containsExactly("FACT [[a], [b]]");
    }

    @Test
    void a_later_phase_waits_for_the_earlier_one() {
        writes.add(Some.RESULT, List.of("a"));
        writes.add(Some.FACT, List.of("a"));
        writes.add(Some.RESULT, List.of("b"));
        assertThat(run()).containsExactly("FACT [[a]]", "RESULT [[a], [b]]");
    }

    @Test
    void within_a_phase_the_order_is_that_of_the_events() {
        writes.add(Some.FACT, List.of("a"));
        writes.add(Some.OTHER_FACT, List.of("a"));
        writes.add(Some.FACT, List.of("b"));
        assertThat(run()).containsExactly("FACT [[a]]", "OTHER_FACT [[a]]", "FACT [[b]]");
    }

    @Test
    void a_later_write_to_the_same_row_replaces_the_earlier_one() {
        writes.add(Some.FACT, List.of("a", 1));
        writes.add(Some.FACT, List.of("b", 1));
        writes.add(Some.FACT, List.of("a", 2));
        assertThat(run()).containsExactly("FACT [[b, 1], [a, 2]]");
    }

    private List<String> run() {
        writes.run(
                new JdbcTemplate() {
                    @Override
                    public <T> int[][] batchUpdate(
                            String sql, Collection<T> rows, int size, ParameterizedPreparedStatementSetter<T> setter) {
                        executed.add(sql + " " + List.copyOf(rows));
                        return new int[0][];
                    }
                },
                Write::sql);
        return executed;
    }

    private enum Some implements Write {
        FACT(1),
        OTHER_FACT(1),
        RESULT(2);

        private final int phase;

        Some(int phase) {
            this.phase = phase;
        }

        @Override
        public String sql() {
            return name();
        }

        @Override
        public int key() {
            return 1;
        }

        @Override
        public int phase() {
            return phase;
        }
    }
}
