package io.aegira.command.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WhatWaitsIsDoneTogetherTest {
    private static final String BAD = "bad";
    private static final String OUTAGE = "outage";

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final List<List<String>> done = new CopyOnWriteArrayList<>();
    private final List<Thread> callers = new ArrayList<>();
    private final SharedWork<String, String> work =
            new SharedWork<>(3, this::together, IllegalStateException.class::isInstance);

    @BeforeEach
    void somebodyIsAtWork() throws InterruptedException {
        CompletableFuture<String> first = called("first");
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(first).isNotDone();
    }

    @AfterEach
    void nobodyIsLeftBehind() throws InterruptedException {
        mayEnd.countDown();
        for (Thread caller : callers) {
            caller.join();
        }
        assertThat(work.take("afterwards")).isEqualTo("AFTERWARDS");
        assertThat(done).last().isEqualTo(List.of("afterwards"));
    }

    @Test
    void each_gets_its_own_answer() {
        CompletableFuture<String> b = called("b");
        CompletableFuture<String> c = called("c");
        mayEnd.countDown();
        assertThat(b.join()).isEqualTo("B");
        assertThat(c.join()).isEqualTo("C");
        assertThat(done).containsExactly(List.of("first"), List.of("b", "c"));
    }

    @Test
    void in_the_order_of_coming_and_no_more_than_allowed() {
        List<CompletableFuture<String>> all = List.of(called("b"), called("c"), called("d"), called("e"));
        mayEnd.countDown();
        assertThat(all).map(CompletableFuture::join).containsExactly("B", "C", "D", "E");
        assertThat(done).containsExactly(List.of("first"), List.of("b", "c", "d"), List.of("e"));
    }

    @Test
    void what_fails_takes_nobody_along() {
        CompletableFuture<String> b = called("b");
        CompletableFuture<String> bad = called(BAD);
        CompletableFuture<String> d = called("d");
        mayEnd.countDown();
        assertThat(b.join()).isEqualTo("B");
        assertThat(d.join()).isEqualTo("D");
        assertThat(bad)
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(IllegalArgumentException.class);
        assertThat(done).contains(List.of("b", BAD, "d"), List.of("b"), List.of(BAD), List.of("d"));
    }

    @Test
    void what_concerns_all_is_not_tried_again() {
        CompletableFuture<String> b = called("b");
        CompletableFuture<String> outage = called(OUTAGE);
        mayEnd.countDown();
        assertThat(b).failsWithin(Duration.ofSeconds(10));
        assertThat(outage).failsWithin(Duration.ofSeconds(10));
        assertThat(done).containsExactly(List.of("first"), List.of("b", OUTAGE));
    }

    /** By a thread of its own, which waits or works when this returns. */
    private CompletableFuture<String> called(String one) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread caller = Thread.ofPlatform().start(() -> {
            try {
                answer.complete(work.take(one));
            } catch (RuntimeException failed) {
                answer.completeExceptionally(failed);
            }
        });
        callers.add(caller);
        while (caller.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        return answer;
    }

    private List<String> together(List<String> parts) {
        done.add(parts);
        begun.countDown();
        try {
            mayEnd.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        if (parts.contains(OUTAGE)) {
            throw new IllegalStateException(OUTAGE);
        }
        if (parts.contains(BAD)) {
            throw new IllegalArgumentException(BAD);
        }
        return parts.stream()
                .map(part -> part.toUpperCase(java.util.Locale.ROOT))
                .toList();
    }
}
