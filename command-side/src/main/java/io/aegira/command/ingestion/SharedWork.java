package io.aegira.command.ingestion;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Work that costs about as much for many as for one. Who comes while nobody works begins at once; who comes meanwhile waits, and
 * the one that has waited longest then does it for all that wait (ADR 0017).
 *
 * <pre>
 * come ─ nobody works ▶ leads ─ for itself and who waits ▶ the next one leads, all are told
 *   └─ somebody does ▶ waits ─ told, or leads, or the shared work failed ▶ alone
 * </pre>
 */
final class SharedWork<T, R> {
    private final int most;
    private final Function<List<T>, List<R>> work;
    private final Predicate<RuntimeException> concernsAll;
    private final Queue<Part<T, R>> waiting = new ArrayDeque<>();
    private boolean led;

    /**
     * @param most how many are done together
     * @param work answers each part, in their order, or fails as a whole
     * @param concernsAll which failures no single part can be the cause of
     */
    SharedWork(int most, Function<List<T>, List<R>> work, Predicate<RuntimeException> concernsAll) {
        this.most = most;
        this.work = work;
        this.concernsAll = concernsAll;
    }

    /** Does it and answers. What fails together with others is tried again by itself, unless the failure concerns all. */
    R take(T one) {
        Part<T, R> part = new Part<>(one, new CompletableFuture<>());
        Turn<R> turn = leads(part) ? new Turn.Leads<>() : part.turn().join();
        return switch (turn instanceof Turn.Leads<R> ? lead(part) : turn) {
            case Turn.Told<R> told -> told.answer();
            case Turn.Fails<R> fails -> throw fails.failure();
            case Turn.Leads<R> ignored -> throw new IllegalStateException("led already");
            case Turn.Alone<R> ignored -> work.apply(List.of(one)).getFirst();
        };
    }

    private Turn<R> lead(Part<T, R> own) {
        List<Part<T, R>> parts = withWhoWaits(own);
        List<Turn<R>> ends = Collections.nCopies(parts.size(), new Turn.Alone<>());
        try {
            ends = work.apply(parts.stream().map(Part::one).toList()).stream()
                    .<Turn<R>>map(Turn.Told::new)
                    .toList();
        } catch (RuntimeException failed) {
            if (parts.size() == 1 || concernsAll.test(failed)) {
                ends = Collections.nCopies(parts.size(), new Turn.Fails<>(failed));
            }
        } finally {
            handOver();
            for (int i = 1; i < parts.size(); i++) {
                parts.get(i).turn().complete(ends.get(i));
            }
        }
        return ends.getFirst();
    }

    private synchronized boolean leads(Part<T, R> part) {
        if (led) {
            waiting.add(part);
            return false;
        }
        led = true;
        return true;
    }

    private synchronized List<Part<T, R>> withWhoWaits(Part<T, R> own) {
        List<Part<T, R>> parts = new ArrayList<>();
        parts.add(own);
        while (parts.size() < most && !waiting.isEmpty()) {
            parts.add(waiting.remove());
        }
        return parts;
    }

    private synchronized void handOver() {
        Part<T, R> next = waiting.poll();
        led = next != null;
        if (next != null) {
            next.turn().complete(new Turn.Leads<>());
        }
    }

    private record Part<T, R>(T one, CompletableFuture<Turn<R>> turn) {}

    /** How the waiting ends. */
    private sealed interface Turn<R> {
        record Leads<R>() implements Turn<R> {}

        record Told<R>(R answer) implements Turn<R> {}

        record Fails<R>(RuntimeException failure) implements Turn<R> {}

        record Alone<R>() implements Turn<R> {}
    }
}
