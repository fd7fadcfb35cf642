package io.aegira.platform.eventlog;

import static io.aegira.kernel.eventlog.Nordwind.ANNA;
import static io.aegira.kernel.eventlog.Nordwind.ANOTHER_TENANT;
import static io.aegira.kernel.eventlog.Nordwind.BEN;
import static io.aegira.kernel.eventlog.Nordwind.EARLY_SHIFT;
import static io.aegira.kernel.eventlog.Nordwind.FORM;
import static io.aegira.kernel.eventlog.Nordwind.HAMBURG;
import static io.aegira.kernel.eventlog.Nordwind.TENANT;
import static io.aegira.kernel.eventlog.Nordwind.at;
import static io.aegira.kernel.eventlog.Nordwind.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.aegira.kernel.checkin.PromptEvent.PromptScheduled;
import io.aegira.kernel.checkin.PromptEvent.ResponseSubmitted;
import io.aegira.kernel.checkin.PromptId;
import io.aegira.kernel.checkin.PromptIds;
import io.aegira.kernel.checkin.ResponseId;
import io.aegira.kernel.checkin.Window;
import io.aegira.kernel.eventlog.OrderOfKnowledge;
import io.aegira.kernel.organisation.WorkerId;
import io.aegira.kernel.organisation.WorkforceEvent.WorkerAssigned;
import io.aegira.kernel.roster.ShiftEvent.ShiftUpserted;
import io.aegira.platform.database.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a decision has not read stands behind it in the log, or else the log would tell of another decision. */
@Timeout(60)
class TheOrderInWhichThingsBecomeKnownTest {
    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.with();

    private final TestLog log = TestLog.in(DATABASE);

    @Test
    void a_decision_has_read_every_fact_of_its_worker_that_stands_before_it() {
        log.append(TENANT, about(ANNA, "the fact before", 0));
        CompletableFuture<List<String>> decision;
        try (UnfinishedTransaction fact = log.begin(TENANT).append(about(ANNA, "the fact that pauses", 0))) {
            decision = CompletableFuture.supplyAsync(() -> decide(ANNA, "the decision"));
            awaitsSomebodyOr(decision);
            fact.commit();
        }
        List<String> read = decision.join();
        assertThat(before("the decision")).isEqualTo(read);
    }

    @Test
    void a_fact_that_comes_while_somebody_decides_stands_behind_the_decision() {
        CompletableFuture<Void> fact = DATABASE.of(TENANT, () -> {
            List<String> read = readOnHold(ANNA);
            CompletableFuture<Void> waiting =
                    CompletableFuture.runAsync(() -> log.append(TENANT, about(ANNA, "the fact that waits", 0)));
            awaitsSomebodyOr(waiting);
            log.append(TENANT, about(ANNA, "decided first", 0));
            assertThat(read).doesNotContain("the fact that waits");
            return waiting;
        });
        fact.join();
        assertThat(before("the fact that waits")).contains("decided first");
    }

    @Test
    void who_is_given_the_shift_and_who_had_it_both_wait() {
        log.append(TENANT, shiftOf(ANNA, 0));
        CompletableFuture<List<String>> decision;
        try (UnfinishedTransaction fact = log.begin(TENANT).append(shiftOf(BEN, 1))) {
            decision = CompletableFuture.supplyAsync(() -> decide(ANNA, "about who had it"));
            awaitsSomebodyOr(decision);
            assertThat(decision).isNotDone();
            fact.commit();
        }
        assertThat(decision.join()).contains("handed over");
    }

    @Test
    void who_answered_before_the_roster_said_whom_it_asks_waits_for_the_roster() {
        log.append(TENANT, answerOf(BEN));
        CompletableFuture<List<String>> decision;
        try (UnfinishedTransaction fact = log.begin(TENANT).append(promptOf(ANNA, 1))) {
            decision = CompletableFuture.supplyAsync(() -> decide(BEN, "about who answered"));
            awaitsSomebodyOr(decision);
            assertThat(decision).isNotDone();
            fact.commit();
        }
        assertThat(decision.join()).containsSubsequence("asked early", "asked early");
    }

    @Test
    void others_are_not_kept_waiting() {
        try (UnfinishedTransaction fact = log.begin(TENANT).append(about(ANNA, "slow", 0))) {
            log.append(TENANT, about(BEN, "of another worker", 0));
            log.append(
                    ANOTHER_TENANT, Facts.of(ANOTHER_TENANT, "of another tenant", 0, assigned(ANNA, "another tenant")));
            fact.commit();
        }
        assertThat(before("end")).contains("slow", "of another worker", "of another tenant");
    }

    @Test
    void batches_about_the_same_workers_in_any_order_do_not_wait_in_a_circle() {
        long seed = System.nanoTime();
        List<WorkerId> workers = IntStream.range(0, 60)
                .mapToObj(number -> WorkerId.of(id("many " + number)))
                .toList();
        List<CompletableFuture<Void>> senders = IntStream.range(0, 4)
                .mapToObj(sender -> CompletableFuture.runAsync(() -> send(sender, workers, new Random(seed + sender))))
                .toList();
        senders.forEach(
                sender -> assertThatCode(sender::join).as("seed " + seed).doesNotThrowAnyException());
    }

    private void send(int sender, List<WorkerId> workers, Random random) {
        for (int batch = 0; batch < 8; batch++) {
            List<WorkerId> order = new ArrayList<>(workers);
            Collections.shuffle(order, random);
            String name = "batch " + sender + " " + batch + " ";
            log.append(
                    TENANT,
                    order.stream()
                            .map(worker -> about(worker, name + worker, 0))
                            .toArray(DomainEventMessage<?>[]::new));
        }
    }

    private List<String> decide(WorkerId worker, String decision) {
        return DATABASE.of(TENANT, () -> {
            List<String> read = readOnHold(worker);
            log.append(TENANT, about(worker, decision, 0));
            return read;
        });
    }

    private static List<String> readOnHold(WorkerId worker) {
        DATABASE.jdbc()
                .sql(OrderOfKnowledge.HOLD)
                .params(TENANT.value(), worker.value())
                .query(row -> {});
        return DATABASE.jdbc()
                .sql("SELECT aggregate_id FROM eventlog.events ORDER BY global_index")
                .query(String.class)
                .list();
    }

    private static List<String> before(String aggregate) {
        return DATABASE.administrator()
                .sql("""
                        SELECT aggregate_id FROM eventlog.events WHERE global_index < coalesce(
                            (SELECT global_index FROM eventlog.events WHERE aggregate_id = ?), 1000000) ORDER BY global_index""")
                .param(aggregate)
                .query(String.class)
                .list();
    }

    /** Until the database says that a session waits for a worker, or the other one is done without. */
    private static void awaitsSomebodyOr(CompletableFuture<?> other) {
        while (!other.isDone() && !somebodyWaits()) {
            Thread.onSpinWait();
        }
    }

    private static boolean somebodyWaits() {
        return DATABASE.administrator()
                .sql("SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database ="
                        + " (SELECT oid FROM pg_database WHERE datname = current_database()))")
                .query(Boolean.class)
                .single();
    }

    private static DomainEventMessage<?> about(WorkerId worker, String name, long sequence) {
        return Facts.of(TENANT, name, sequence, assigned(worker, name));
    }

    private static WorkerAssigned assigned(WorkerId worker, String name) {
        return new WorkerAssigned(id(name), at("06:00"), worker, null, null);
    }

    private static DomainEventMessage<?> answerOf(WorkerId worker) {
        PromptId prompt = PromptIds.promptId(EARLY_SHIFT, "pre_shift");
        return Facts.of(
                TENANT,
                "asked early",
                0,
                new ResponseSubmitted(
                        id("answer"),
                        at("06:30"),
                        ResponseId.of(id("answer")),
                        prompt,
                        null,
                        null,
                        worker,
                        FORM,
                        at("06:30"),
                        Map.of(),
                        null,
                        null,
                        null,
                        null));
    }

    private static DomainEventMessage<?> promptOf(WorkerId worker, long sequence) {
        PromptId prompt = PromptIds.promptId(EARLY_SHIFT, "pre_shift");
        Window window = new Window(at("06:00").toInstant(), at("07:00").toInstant());
        return Facts.of(
                TENANT,
                "asked early",
                sequence,
                new PromptScheduled(id("asked"), at("05:00"), prompt, worker, EARLY_SHIFT, FORM, window, "pre_shift"));
    }

    private static DomainEventMessage<?> shiftOf(WorkerId worker, long sequence) {
        return Facts.of(
                TENANT,
                "handed over",
                sequence,
                new ShiftUpserted(
                        id("shift " + sequence),
                        at("05:00"),
                        EARLY_SHIFT,
                        worker,
                        HAMBURG,
                        "Europe/Berlin",
                        at("07:00"),
                        at("15:00"),
                        null));
    }
}
