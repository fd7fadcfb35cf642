package io.aegira.query.pages.cases;

import io.aegira.query.casework.CaseCount;
import io.aegira.query.casework.CaseShown;
import io.aegira.query.casework.CaseView;
import io.aegira.query.casework.RedactedCaseView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which cases are looked at, as it stands in the address.
 *
 * @param queue one queue alone; absent: all
 * @param owner the reader, whose cases alone are looked at; absent: anybody's
 */
record CaseFilter(
        CaseStage stage, @Nullable String queue, @Nullable String owner, int page) {
    CaseFilter in(CaseStage other) {
        return new CaseFilter(other, queue, owner, 1);
    }

    CaseFilter at(@Nullable String otherQueue, @Nullable String otherOwner) {
        return new CaseFilter(stage, otherQueue, otherOwner, 1);
    }

    CaseFilter turnedTo(int otherPage) {
        return new CaseFilter(stage, queue, owner, otherPage);
    }

    String link() {
        UriComponentsBuilder link = UriComponentsBuilder.newInstance().queryParam("status", stage.text());
        if (queue != null) {
            link.queryParam("queue", queue);
        }
        if (owner != null) {
            link.queryParam("mine", "true");
        }
        if (page > 1) {
            link.queryParam("page", page);
        }
        return link.encode().build().toUriString();
    }

    /** @param counts of the resolved ones alone where these are looked at, of all others otherwise */
    List<CaseQueue.Tab> stages(List<CaseCount> counts) {
        return Arrays.stream(CaseStage.values())
                .map(each -> tab(
                        each.words(),
                        each.status() == stage.status() ? in(each).of(counts) : null,
                        in(each),
                        each == stage))
                .toList();
    }

    /** @param me who reads */
    List<CaseQueue.Tab> places(List<CaseCount> counts, String me) {
        List<CaseQueue.Tab> tabs = new ArrayList<>();
        tabs.add(place("All queues", counts, at(null, null)));
        tabs.add(place("My cases", counts, at(null, me)));
        counts.stream()
                .map(CaseCount::queue)
                .distinct()
                .sorted()
                .forEach(name -> tabs.add(place(CaseWords.queue(name), counts, at(name, null))));
        return tabs;
    }

    private CaseQueue.Tab place(String name, List<CaseCount> counts, CaseFilter there) {
        return tab(name, there.of(counts), there, there.turnedTo(page).equals(this));
    }

    private static CaseQueue.Tab tab(String name, @Nullable Long count, CaseFilter there, boolean chosen) {
        return new CaseQueue.Tab(name, count == null ? "" : " " + count, there.link(), chosen);
    }

    /** How many of these it lets through. */
    long of(List<CaseCount> counts) {
        return counts.stream()
                .filter(count -> stage.holds(count.progress()))
                .filter(count -> queue == null || queue.equals(count.queue()))
                .filter(count -> owner == null || count.own())
                .mapToLong(CaseCount::cases)
                .sum();
    }

    static @Nullable String owner(CaseShown shown) {
        return switch (shown) {
            case CaseView known -> known.owner();
            case RedactedCaseView known -> known.owner();
        };
    }
}
