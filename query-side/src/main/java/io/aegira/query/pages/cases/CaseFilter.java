package io.aegira.query.pages.cases;

import io.aegira.query.casework.CaseShown;
import io.aegira.query.casework.CaseView;
import io.aegira.query.casework.RedactedCaseView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which cases are looked at, as it stands in the address.
 *
 * @param queue one queue alone; absent: all
 * @param owner whose cases alone; absent: anybody's
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

    boolean lets(CaseShown shown) {
        return isAt(shown) && stage.holds(shown);
    }

    /** Whatever stage it is in. */
    boolean isAt(CaseShown shown) {
        return (queue == null || shown.queue().equals(queue)) && (owner == null || owner.equals(owner(shown)));
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

    /** @param all in sight, without the resolved ones unless these are looked at */
    List<CaseQueue.Tab> stages(List<CaseShown> all) {
        List<CaseShown> here = all.stream().filter(this::isAt).toList();
        List<CaseQueue.Tab> tabs = new ArrayList<>();
        for (CaseStage each : CaseStage.values()) {
            long count = here.stream().filter(each::holds).count();
            boolean counted = (each == CaseStage.RESOLVED) == (stage == CaseStage.RESOLVED);
            tabs.add(new CaseQueue.Tab(each.words(), counted ? " " + count : "", in(each).link(), each == stage));
        }
        return tabs;
    }

    /** @param me who reads */
    List<CaseQueue.Tab> places(List<CaseShown> all, String me) {
        List<CaseQueue.Tab> tabs = new ArrayList<>();
        tabs.add(place("All queues", all, at(null, null)));
        tabs.add(place("My cases", all, at(null, me)));
        all.stream()
                .map(CaseShown::queue)
                .distinct()
                .sorted()
                .forEach(name -> tabs.add(place(CaseWords.queue(name), all, at(name, null))));
        return tabs;
    }

    private CaseQueue.Tab place(String name, List<CaseShown> all, CaseFilter there) {
        long count = all.stream().filter(there::lets).count();
        return new CaseQueue.Tab(
                name, " " + count, there.link(), there.turnedTo(page).equals(this));
    }

    static @Nullable String owner(CaseShown shown) {
        return switch (shown) {
            case CaseView known -> known.owner();
            case RedactedCaseView known -> known.owner();
        };
    }
}
