package io.aegira.query.pages.cases;

import io.aegira.query.casework.CaseShown;
import io.aegira.query.casework.CaseStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Where one can go from a part of the queue. @param chosen the queue that is looked at alone, if any */
record QueueLinks(CaseStatus of, @Nullable String chosen) {
    String status() {
        return of.name().toLowerCase(Locale.ROOT);
    }

    String page(int page) {
        return link(chosen, page);
    }

    /** Nothing to choose from where all cases lie in one queue. */
    List<CaseQueue.QueueChoice> queues(List<CaseShown> cases) {
        List<String> names =
                cases.stream().map(CaseShown::queue).distinct().sorted().toList();
        if (names.size() < 2) {
            return List.of();
        }
        List<CaseQueue.QueueChoice> choices = new ArrayList<>();
        choices.add(new CaseQueue.QueueChoice("All queues", link(null, 1), chosen == null));
        for (String name : names) {
            choices.add(new CaseQueue.QueueChoice(CaseWords.queue(name), link(name, 1), name.equals(chosen)));
        }
        return choices;
    }

    private String link(@Nullable String queue, int page) {
        UriComponentsBuilder link = UriComponentsBuilder.newInstance().queryParam("status", status());
        if (queue != null) {
            link.queryParam("queue", queue);
        }
        if (page > 1) {
            link.queryParam("page", page);
        }
        return link.encode().build().toUriString();
    }
}
