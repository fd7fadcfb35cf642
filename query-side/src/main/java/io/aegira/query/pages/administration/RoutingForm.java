package io.aegira.query.pages.administration;

import io.aegira.kernel.engine.EpisodeSeverity;
import io.aegira.kernel.engine.OpenedBy;
import io.aegira.kernel.organisation.CaseQueue;
import io.aegira.kernel.organisation.CaseRouting;
import io.aegira.kernel.organisation.CaseRouting.Route;
import io.aegira.kernel.organisation.CaseRouting.Target;
import io.aegira.kernel.organisation.SiteId;
import io.aegira.query.pages.WrittenDuration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Routing as a form has it: a row for each route, in their order, and a group of fields for each queue. */
record RoutingForm(Fields fields, List<Choice> sites) {
    /** As it stands, with room for more. */
    static TypedForm of(CaseRouting routing) {
        Map<String, String> typed = new HashMap<>();
        Rows.put(typed, routing.routes().size());
        for (int row = 0; row < routing.routes().size(); row++) {
            Route route = routing.routes().get(row);
            typed.put(route(row, "queue"), route.queue().text());
            typed.put(route(row, "severity"), sent(route.severity()));
            typed.put(route(row, "opened_by"), sent(route.openedBy()));
            typed.put(
                    route(row, "site"),
                    route.siteId() == null ? "" : route.siteId().toString());
        }
        routing.targets().forEach(target -> put(typed, target));
        return TypedForm.of(typed);
    }

    /** What cannot be is left out, and the fields say so. */
    CaseRouting read() {
        List<Route> routes = new ArrayList<>();
        for (int row : Rows.of(fields.refused())) {
            Route route = route(row);
            if (route != null) {
                routes.add(route);
            }
        }
        List<Target> targets = new ArrayList<>();
        for (CaseQueue queue : CaseQueue.values()) {
            Target target = target(queue);
            if (target != null) {
                targets.add(target);
            }
        }
        return new CaseRouting(routes, targets);
    }

    private @Nullable Route route(int row) {
        EpisodeSeverity severity = fields.choice(route(row, "severity"), EpisodeSeverity.class);
        OpenedBy openedBy = fields.choice(route(row, "opened_by"), OpenedBy.class);
        CaseQueue queue = fields.choice(route(row, "queue"), CaseQueue.class);
        String site = fields.oneOf(sites, route(row, "site"));
        if (queue == null && (severity != null || openedBy != null || site != null)) {
            fields.refuse(route(row, "queue"), "Choose where these go, or clear the row.");
        }
        return queue == null ? null : new Route(queue, severity, openedBy, site == null ? null : SiteId.of(site));
    }

    private @Nullable Target target(CaseQueue queue) {
        Duration acknowledge = positive(target(queue, "acknowledge"));
        Duration act = positive(target(queue, "act"));
        Duration conclude = positive(target(queue, "conclude"));
        Duration escalateAfter = positive(target(queue, "escalate_after"));
        CaseQueue escalateTo = fields.choice(target(queue, "escalate_to"), CaseQueue.class);
        if (escalateTo == queue) {
            fields.refuse(target(queue, "escalate_to"), "Choose another queue than this one.");
        } else if (escalateTo == null && !fields.isEmpty(target(queue, "escalate_after"))) {
            fields.refuse(target(queue, "escalate_to"), "Choose where it goes to.");
        } else if (escalateTo != null && fields.isEmpty(target(queue, "escalate_after"))) {
            fields.refuse(target(queue, "escalate_after"), "Say after how long.");
        }
        boolean any = acknowledge != null || act != null || conclude != null || escalateAfter != null;
        return any && fields.areFine()
                ? new Target(queue, acknowledge, act, conclude, escalateAfter, escalateTo)
                : null;
    }

    private @Nullable Duration positive(String name) {
        Duration duration = fields.duration(name);
        if (duration != null && (duration.isZero() || duration.isNegative())) {
            fields.refuse(name, "It must be longer than nothing.");
            return null;
        }
        return duration;
    }

    private static void put(Map<String, String> typed, Target target) {
        typed.put(target(target.queue(), "acknowledge"), WrittenDuration.text(target.acknowledge()));
        typed.put(target(target.queue(), "act"), WrittenDuration.text(target.act()));
        typed.put(target(target.queue(), "conclude"), WrittenDuration.text(target.conclude()));
        typed.put(target(target.queue(), "escalate_after"), WrittenDuration.text(target.escalateAfter()));
        typed.put(target(target.queue(), "escalate_to"), sent(target.escalateTo()));
    }

    private static String sent(@Nullable Enum<?> constant) {
        return constant == null ? "" : Choice.sent(constant);
    }

    private static String route(int row, String field) {
        return "route." + row + "." + field;
    }

    private static String target(CaseQueue queue, String field) {
        return "target." + queue.text() + "." + field;
    }
}
