package io.aegira.query.pages.cases;

import io.aegira.kernel.casework.CaseCommand.AcknowledgeCase;
import io.aegira.kernel.casework.CaseCommand.AssignCase;
import io.aegira.kernel.casework.CaseCommand.LogAction;
import io.aegira.kernel.casework.CaseCommand.LogOutcome;
import io.aegira.kernel.casework.CaseCommand.ReopenCase;
import io.aegira.kernel.casework.CaseCommand.ResolveCase;
import io.aegira.query.pages.cases.OrdersAboutCases.Noted;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** What can be done about a case from its page. */
enum CaseDeed {
    ASSIGN("case.assigned", "Written down: whose the case is.", (form, user) -> {
        var queue = form.queue();
        var owner = form.owner();
        var until = form.until();
        return (deed, note) -> new AssignCase(deed, queue, owner, until);
    }),
    ACKNOWLEDGE("case.acknowledged", "Written down: you have seen the case.", (form, user) -> {
        var method = form.method();
        return (deed, note) -> new AcknowledgeCase(deed, method, user);
    }),
    ACTIONS("case.action_logged", "Written down: what was done.", (form, user) -> {
        var action = form.action();
        var followUpAt = form.followUpAt();
        return (deed, note) -> new LogAction(deed, action, note, followUpAt);
    }),
    OUTCOMES("case.outcome_logged", "Written down: what came of it.", (form, user) -> {
        var outcome = form.outcome();
        return (deed, note) -> new LogOutcome(deed, outcome, note);
    }),
    RESOLVE("case.resolved", "The case is resolved.", (form, user) -> ResolveCase::new),
    REOPEN("case.reopened", "The case is open again.", (form, user) -> ReopenCase::new);

    private final String eventType;
    private final String done;
    private final BiFunction<CaseOrderForm, String, Noted> order;

    CaseDeed(String eventType, String done, BiFunction<CaseOrderForm, String, Noted> order) {
        this.eventType = eventType;
        this.done = done;
        this.order = order;
    }

    /** As addresses call it. */
    static Optional<CaseDeed> of(String name) {
        return Arrays.stream(values()).filter(deed -> deed.text().equals(name)).findFirst();
    }

    /** @param user who gives it @throws io.aegira.platform.web.Problem 400 naming the field that is wrong */
    Noted order(CaseOrderForm form, String user) {
        return order.apply(form, user);
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    String eventType() {
        return eventType;
    }

    String done() {
        return done;
    }
}
