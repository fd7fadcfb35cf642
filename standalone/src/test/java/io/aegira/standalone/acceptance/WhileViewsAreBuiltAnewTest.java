package io.aegira.standalone.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.aegira.standalone.acceptance.fixture.Answer;
import io.aegira.standalone.acceptance.fixture.Await;
import io.aegira.standalone.acceptance.fixture.Customer;
import io.aegira.standalone.acceptance.fixture.Json;
import io.aegira.standalone.acceptance.fixture.Letters;
import io.aegira.standalone.acceptance.fixture.Running;
import io.aegira.standalone.acceptance.fixture.Views;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WhileViewsAreBuiltAnewTest {
    private static final Customer CUSTOMER =
            Customer.of(Running.API, "while views are built anew", List.of(Letters.ANA), null);
    private static final Letters LETTERS = new Letters(CUSTOMER);
    private static final LocalDate FIRST = LocalDate.parse("2025-03-01");
    private static final int REBUILDS = 4;
    private static final int MOST_SHIFTS = 150;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void nobody_is_refused_and_no_answer_goes_back_in_time() throws Exception {
        int[] asked = {0};
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> all = new ArrayList<>();
            all.add(threads.submit(this::sendShifts));
            String auditor = CUSTOMER.auditor();
            String prompts = "/admin/prompts?limit=500";
            all.add(threads.submit(() -> watch(prompts, auditor, WhileViewsAreBuiltAnewTest::items, asked)));
            all.add(threads.submit(() -> watch(prompts, auditor, WhileViewsAreBuiltAnewTest::items, asked)));
            all.add(threads.submit(() ->
                    watch("/exports/prompt-state?format=ndjson", auditor, WhileViewsAreBuiltAnewTest::lines, asked)));
            try {
                for (int time = 0; time < REBUILDS; time++) {
                    Views.rebuild(time % 2 == 0 ? "prompt-state" : "all");
                }
            } finally {
                over.set(true);
            }
            for (Future<?> one : all) {
                one.get();
            }
        }

        assertThat(asked[0]).isGreaterThan(20);
        Running.API.settle();
        Map<String, String> rows = Views.rows();
        Views.rebuild("all");
        assertThat(Views.rows()).isEqualTo(rows);
    }

    @Test
    void another_one_is_refused() {
        Answer[] answers = new Answer[8];
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (int i = 0; i < answers.length; i++) {
                int number = i;
                threads.execute(() -> answers[number] = Running.API
                        .post("/admin/replays")
                        .as(Running.API.platformAdmin())
                        .json(Json.object(Map.of("projection", "all")))
                        .send());
            }
        }

        assertThat(answers).extracting(Answer::status).contains(202, 409).containsOnly(202, 409);
        Stream.of(answers).filter(answer -> answer.status() == 202).forEach(Views::toTheEnd);
    }

    @Test
    void the_next_one_may_begin_as_soon_as_one_is_over() {
        for (int time = 0; time < 5; time++) {
            String job = "/admin/replays/"
                    + Views.begin("prompt-state")
                            .expect(202)
                            .json()
                            .get("replay_id")
                            .asString();
            while ("running".equals(Views.status(job))) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void whoever_reads_for_long_is_waited_for() throws SQLException {
        Answer begun;
        try (Connection reader = Views.reading("prompt_state")) {
            begun = Views.begin("prompt-state");
            Await.until("it waits to take the table's place", PATIENCE, WhileViewsAreBuiltAnewTest::waits);
            Await.until("it has let others by", PATIENCE, () -> !waits());
            Await.until("it tries again", PATIENCE, WhileViewsAreBuiltAnewTest::waits);
            assertThat(Views.status(Views.job(begun))).isEqualTo("running");
            reader.rollback();
        }
        Views.toTheEnd(begun);
    }

    private static boolean waits() {
        return Running.SUPERUSER
                .sql(
                        "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND relation = 'query.prompt_state'::regclass AND mode = 'AccessExclusiveLock')")
                .query(Boolean.class)
                .single();
    }

    private void sendShifts() {
        for (int day = 0; day < MOST_SHIFTS && !over.get(); day++) {
            String date = FIRST.plusDays(day).toString();
            CUSTOMER.post(LETTERS.shift("day " + day, date + "T06:00:00+08:00", date + "T18:00:00+08:00"))
                    .expect(201);
        }
    }

    private void watch(String path, String token, ToLongFunction<Answer> size, int[] asked) {
        long before = 0;
        while (!over.get()) {
            long now = size.applyAsLong(Running.API.get(path).as(token).send().expect(200));
            assertThat(now).as(path).isGreaterThanOrEqualTo(before);
            before = now;
            synchronized (asked) {
                asked[0]++;
            }
        }
    }

    private static long items(Answer answer) {
        JsonNode page = answer.json();
        return page.get("items").size();
    }

    private static long lines(Answer answer) {
        return answer.text().lines().count();
    }
}
